import { mount } from '../ui/mount.tsx';
import { PromptCard } from './PromptCard.tsx';

mount(PromptCard, 'window.prompt');

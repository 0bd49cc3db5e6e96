import { mount } from '../ui/mount.tsx';
import { LearnPage } from './LearnPage.tsx';

mount(LearnPage, 'window.learn');

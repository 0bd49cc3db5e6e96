import { mount } from '../ui/mount.tsx';
import { HelpPage } from './HelpPage.tsx';

mount(HelpPage, 'window.help');

import { mount } from '../ui/mount.tsx';
import { AboutPage } from './AboutPage.tsx';

mount(AboutPage, 'window.about');

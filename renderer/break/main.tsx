import { mount } from '../ui/mount.tsx';
import { BreakPage } from './BreakPage.tsx';

mount(BreakPage, 'window.break');

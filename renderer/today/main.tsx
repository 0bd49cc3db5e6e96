import { mount } from '../ui/mount.tsx';
import { TodayPage } from './TodayPage.tsx';

mount(TodayPage, 'window.today');

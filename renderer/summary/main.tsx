import { mount } from '../ui/mount.tsx';
import { SummaryPage } from './SummaryPage.tsx';

mount(SummaryPage, 'window.summary');

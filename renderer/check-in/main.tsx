import { loadDrafts } from '../ui/drafts.ts';
import { mount } from '../ui/mount.tsx';
import { CheckInPage } from './CheckInPage.tsx';

mount(CheckInPage, 'window.checkIn', loadDrafts);

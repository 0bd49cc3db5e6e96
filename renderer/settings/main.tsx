import { loadDrafts } from '../ui/drafts.ts';
import { mount } from '../ui/mount.tsx';
import { SettingsPage } from './SettingsPage.tsx';

mount(SettingsPage, 'window.settings', loadDrafts);

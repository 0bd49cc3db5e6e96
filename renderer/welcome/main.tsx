import { loadDrafts } from '../ui/drafts.ts';
import { mount } from '../ui/mount.tsx';
import { WelcomePage } from './WelcomePage.tsx';

mount(WelcomePage, 'window.welcome', loadDrafts);

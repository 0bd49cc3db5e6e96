import { mount } from '../ui/mount.tsx';
import { CheckInPage } from './CheckInPage.tsx';

mount(CheckInPage);

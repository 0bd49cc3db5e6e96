import type { NoticeValue } from '../../shared/notice.ts';
import type { SetAside } from './store/database.ts';

/** What the person should know of a history.db that was set aside. */
export const setAsideNotice = ({ name, why, saved }: SetAside): NoticeValue => ({
  kind: 'history-set-aside',
  name,
  why,
  saved,
});

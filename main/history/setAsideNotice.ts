import type { NoticeValue } from '../../shared/notice.ts';
import type { AsideFile } from './store/database.ts';

/** What the person should know of a history.db that was set aside. */
export const setAsideNotice = ({ name, why, saved }: AsideFile): NoticeValue => ({
  kind: 'history-set-aside',
  name,
  why,
  saved,
});

/** Says things in English, as tests read them. */
import type { NoticeValue } from '../../shared/notice.ts';
import { noticeText } from '../../shared/words/notices.ts';
import type { SettingsProblem } from '../../shared/settings/fault.ts';
import { problemLine } from '../../shared/words/settingsFault.ts';
import { createSay } from '../../shared/words/say.ts';

export const say = createSay('en');

/** What a notice says; empty where there is none. */
export const noticeSaid = (notice: NoticeValue | null): string => (notice === null ? '' : noticeText(say, notice));

/** Such as `desk.factor: must be a number from 0.7 to 1.3`. */
export const problemSaid = (problem: SettingsProblem): string => problemLine(say, problem);

/** Says things in English, as tests read them. */
import type { NoticeText } from '../../shared/notice.ts';
import { noticeText } from '../../shared/words/notices.ts';
import { createSay } from '../../shared/words/say.ts';

export const say = createSay('en');

/** What a notice says; empty where there is none. */
export const noticeSaid = (notice: NoticeText | null): string => noticeText(say, notice ?? '');

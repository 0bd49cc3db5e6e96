/** What the windows of card and break ask and tell the coach. */
import { noticeText } from '../../shared/words/notices.ts';
import type { SayText } from '../../shared/words/say.ts';
import { refusePostpone } from '../../shared/engine/answers.ts';
import type { Coach } from '../coach.ts';
import type { Log } from '../log.ts';
import type { Sensing } from '../sensing/setUpSensing.ts';
import type { Notices } from '../snapshot/notices.ts';
import type { WindowsParts } from './windows.ts';

export interface PromptWindowsParts {
  readonly say: SayText;
  readonly coach: Pick<Coach, 'state' | 'handle'>;
  readonly sensing: Pick<Sensing, 'pointerAt'>;
  readonly notices: Pick<Notices, 'say'>;
  readonly log: Pick<Log, 'info' | 'error'>;
}

export function promptWindows({ say, coach, sensing, notices, log }: PromptWindowsParts): WindowsParts {
  return {
    say,
    pointerAt: sensing.pointerAt,
    manner: () => coach.state.inForce.breaks.manner,
    isStrict: () => coach.state.prompt.stage === 'break' && coach.state.prompt.strict,
    mayPostpone: () => refusePostpone(coach.state) === null,
    onCardClosed: () => coach.handle({ type: 'postpone' }),
    onBreakLeft: () => coach.handle({ type: 'emergency-exit' }),
    onNotShown(what, why, isOrdinary) {
      const notice = { kind: 'not-shown', window: what, why } as const;
      if (isOrdinary) log.info(noticeText(say, notice));
      else notices.say('not-shown', notice);
      coach.handle({ type: 'not-shown' });
    },
    onPageLost: (title, fault) => notices.say('page-lost', { kind: 'page-lost', title, fault }),
    onComplaint: log.error,
  };
}

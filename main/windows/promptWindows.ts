/** What the windows of card and break ask and tell the coach. */
import { refusePostpone } from '../../shared/engine/answers.ts';
import type { Coach } from '../coach.ts';
import type { Log } from '../log.ts';
import type { Sensing } from '../sensing/setUpSensing.ts';
import type { Notices } from '../snapshot/notices.ts';
import type { WindowsParts } from './windows.ts';

export interface PromptWindowsParts {
  readonly coach: Pick<Coach, 'state' | 'handle'>;
  readonly sensing: Pick<Sensing, 'pointerAt'>;
  readonly notices: Pick<Notices, 'say'>;
  readonly log: Pick<Log, 'info' | 'error'>;
}

export function promptWindows({ coach, sensing, notices, log }: PromptWindowsParts): WindowsParts {
  return {
    pointerAt: sensing.pointerAt,
    manner: () => coach.state.inForce.breaks.manner,
    isStrict: () => coach.state.prompt.stage === 'break' && coach.state.prompt.strict,
    mayPostpone: () => refusePostpone(coach.state) === null,
    onCardClosed: () => coach.handle({ type: 'postpone' }),
    onBreakLeft: () => coach.handle({ type: 'emergency-exit' }),
    onNotShown(what, cause, isOrdinary) {
      const text = `The ${what} could not be shown: ${cause}. It counts as nothing; Unknot tries again later.`;
      if (isOrdinary) log.info(text);
      else notices.say('not-shown', text);
      coach.handle({ type: 'not-shown' });
    },
    onPageLost: (title, cause) =>
      notices.say('page-lost', `“${title}” was closed: its page ${cause}. It opens again when you ask for it.`),
    onComplaint: log.error,
  };
}

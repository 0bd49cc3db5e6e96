/** What goes on in a sentence, for the tray, the windows and the command line. */
import type { Situation } from '../engine/situation.ts';
import { type Here, whenText } from './dates.ts';
import { appName } from './day.ts';
import { reasonSentence } from './reason.ts';
import type { SayText } from './say.ts';

/** "Micro-break in about 10 min." @param here where and when it is read */
export function situationText(say: SayText, situation: Situation, here: Here): string {
  switch (situation.kind) {
    case 'on-break':
      return say('state.onBreak', { of: situation.of, clock: situation.clock });
    case 'paused':
      return situation.until === null
        ? say('state.pausedUntilResumed')
        : say('state.paused', { until: whenText(say, situation.until, here) });
    case 'off-hours':
      return situation.until === null
        ? say('state.offHours')
        : say('state.offHoursUntil', { until: whenText(say, situation.until, here) });
    case 'offered': {
      const { of, reason } = situation;
      return say('state.offered', { of, reason: reasonSentence(say, { kind: of, reason }) });
    }
    case 'postponed':
      return say('state.postponed', { of: situation.of, until: whenText(say, situation.until, here) });
    case 'waiting':
      return say(`hold.${situation.hold}.breakWaits`, { of: situation.of });
    case 'held':
      return say(`hold.${situation.hold}.promptsWait`);
    case 'resting':
      return say('state.resting', { app: appName(say, situation.app) });
    case 'working': {
      const { of, minutes, isEvening, profile } = situation;
      const named = isEvening ? 'evening' : profile === null ? 'none' : 'profile';
      return say('state.working', { of, minutes, named, profile: profile ?? '' });
    }
    case 'prompts-off':
    case 'skips-next':
    case 'locked':
    case 'away':
    case 'no-break':
      return say(`state.${situation.kind}`);
  }
}

/** Why a window is not to be seen, in a language. */
import type { NotShown, PageFault, Silence } from '../notice.ts';
import type { SayText } from './say.ts';

const silenceText = (say: SayText, silence: Silence): string =>
  silence.kind === 'error' ? silence.cause : say(`silence.${silence.kind}`);

/** Such as `its page is gone: crashed (5)`. */
export function pageFaultText(say: SayText, fault: PageFault): string {
  switch (fault.kind) {
    case 'late':
    case 'lost':
      return say(`pageFault.${fault.kind}`, { seconds: fault.seconds, silence: silenceText(say, fault.silence) });
    case 'not-loaded':
    case 'not-prepared':
      return say(`pageFault.${fault.kind}`, { cause: fault.cause });
    case 'gone':
      return say('pageFault.gone', { reason: fault.reason, exitCode: fault.exitCode });
    case 'not-answering':
      return say('pageFault.not-answering');
  }
}

/** Such as `another window stays above it`. */
export const notShownText = (say: SayText, why: NotShown): string =>
  why.kind === 'page' ? pageFaultText(say, why.fault) : say(`hidden.${why.kind}`);

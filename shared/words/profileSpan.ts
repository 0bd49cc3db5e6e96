/** Which profile is on and until when, in words. */
import type { ProfileSpan } from '../engine/profileSpan.ts';
import { type Here, whenText } from './dates.ts';
import type { SayText } from './say.ts';

interface ProfileInWords {
  /** Null: it is as usual. */
  readonly name: string | null;
  readonly span: ProfileSpan;
}

/** "Sore day is on until Thu 04:00.", "Office is on until 17:30, by its times.", "It is as usual." */
export function profileSpanText(say: SayText, { name, span }: ProfileInWords, here: Here): string {
  const named = { named: name === null ? 'no' : 'yes', name: name ?? '' };
  switch (span.kind) {
    case 'usual':
      return name === null ? say('profile.usual') : say('profile.always', named);
    case 'until-changed':
    case 'always':
      return say(`profile.${span.kind}`, named);
    case 'until':
      return say(span.by === 'hand' ? 'profile.until' : 'profile.untilByTimes', {
        ...named,
        until: whenText(say, span.until, here),
      });
  }
}

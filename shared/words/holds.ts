/** How it is known that something holds prompts back, in a language. */
import type { HoldNow } from '../engine/holds.ts';
import { HOLDS, type HoldReason } from '../holds/kinds.ts';
import { type Here, whenText } from './dates.ts';
import { listOf } from './list.ts';
import type { SayText } from './say.ts';

/** "Since 10:42: VLC fills the screen." @param here where and when it is read */
export function holdNowText(say: SayText, { since: at, by }: Pick<HoldNow, 'since' | 'by'>, here: Here): string {
  const since = whenText(say, at, here);
  if (by === null) return say('holdBy.nothing', { since });
  switch (by.kind) {
    case 'records':
      return say('holdBy.records', { since, count: by.programs.length, programs: listOf(say, by.programs) });
    case 'fills-screen':
      return by.app === null ? say('holdBy.nothing', { since }) : say('holdBy.fills-screen', { since, app: by.app });
    case 'keeps-awake':
      return by.app === null ? say('holdBy.nothing', { since }) : say('holdBy.keeps-awake', { since, app: by.app });
    case 'quiet-desktop':
      return say('holdBy.quiet-desktop', { since, desktop: by.desktop });
    case 'in-front':
    case 'call-app':
      return say(`holdBy.${by.kind}`, { since, app: by.app });
  }
}

/** The same of what is said to hold prompts back, where more is known of it than that; else none. */
export function holdLines(
  say: SayText,
  { hold, holds }: { readonly hold: HoldReason | null; readonly holds: readonly HoldNow[] },
  here: Here,
): readonly string[] {
  const told = holds.filter((each) => each.hold === hold && ['sensor', 'app'].includes(HOLDS[each.hold].from));
  return told.map((each) => holdNowText(say, each, here));
}

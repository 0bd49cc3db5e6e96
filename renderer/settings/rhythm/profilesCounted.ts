/** What of the profiles the preview counts, in words. */
import type { ProfileNow } from '../../../shared/bridge.ts';
import type { Profile } from '../../../shared/settings/definitions/profiles.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import type { SayText } from '../../../shared/words/say.ts';
import type { LastDays } from './useLastDays.ts';

/** Whether breaks come at other times with it. */
const movesBreaks = ({ changes: { rhythm, desk, prompts } }: Profile) =>
  rhythm !== undefined || desk?.factor !== undefined || prompts?.enabled !== undefined;

/**
 * "Sore day is on now, but left out here: these are your usual settings." and "Deadline counts at its times, with its
 * own numbers.": the engine brings a profile to your own days by its times, not by today's choice. Empty where no
 * profile makes a difference.
 */
export function profilesCounted(
  say: SayText,
  { profiles }: Settings,
  now: ProfileNow,
  is: LastDays['is'],
): readonly string[] {
  const moving = profiles.filter(movesBreaks);
  const on = moving.find(({ id }) => id === now.id);
  const timed = is === 'own' ? moving.filter(({ when }) => when !== null) : [];
  const isLeftOut = on !== undefined && (now.byHand || !timed.includes(on));
  return [
    ...(isLeftOut ? [say('settings.preview.leftOut', { name: on.name })] : []),
    ...timed.map(({ name }) => say('settings.preview.counts', { name })),
  ];
}

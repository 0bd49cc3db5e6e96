/** The settings that are in force: the person's own, with changes on top that last for a while. */
import type { ProfileChanges } from './definitions/profiles.ts';
import type { Settings } from './schema.ts';

/** The settings with these changes in place of their own values. A key that is absent leaves the value as it is. */
export function effectiveSettings(base: Settings, changes: ProfileChanges): Settings {
  const { rhythm, prompts, breaks, sound, desk, exercises, equipment } = changes;
  return {
    ...base,
    rhythm: { micro: { ...base.rhythm.micro, ...rhythm?.micro }, long: { ...base.rhythm.long, ...rhythm?.long } },
    prompts: { ...base.prompts, ...prompts },
    breaks: { ...base.breaks, ...breaks },
    sound: { ...base.sound, ...sound },
    desk: { ...base.desk, ...desk },
    exercises: { ...base.exercises, ...exercises },
    equipment: equipment ?? base.equipment,
  };
}

/** A gentle evening: long breaks alone, each as a card in the corner, without a sound and never strict. */
export const EVENING_CHANGES: ProfileChanges = {
  rhythm: { micro: { enabled: false } },
  prompts: { notification: false },
  breaks: { manner: 'card', strict: false },
  sound: { cues: false, voice: false },
};

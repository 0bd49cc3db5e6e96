/** What can be chosen of the profiles, as the tray and the settings list it. */
import type { ProfileNow } from '../bridge.ts';
import type { ProfileChoice } from '../engine/types.ts';
import type { SayText } from './say.ts';
import type { Profile } from '../settings/definitions/profiles.ts';

export interface ProfileOption {
  readonly name: string;
  readonly choice: ProfileChoice;
  readonly isOn: boolean;
}

const hasTimes = (profiles: readonly Profile[]) => profiles.some(({ when }) => when !== null);

/** None of the profiles. Where none has times of its own, that is what the schedule says anyway. */
export function asUsual(profiles: readonly Profile[], today: boolean): ProfileChoice {
  return hasTimes(profiles) ? { id: null, today } : 'schedule';
}

/** Exactly one of them is on. A choice for today stays one when another profile is chosen. */
export function profileOptions(say: SayText, profiles: readonly Profile[], now: ProfileNow): readonly ProfileOption[] {
  const { id, name, byHand, today } = now;
  const usual = { name: say('profile.choice.usual'), choice: asUsual(profiles, today) };
  const first: ProfileOption[] = hasTimes(profiles)
    ? [
        {
          name: byHand || name === null ? say('profile.choice.times') : say('profile.choice.timesNow', { name }),
          choice: 'schedule',
          isOn: !byHand,
        },
        { ...usual, isOn: byHand && id === null },
      ]
    : [{ ...usual, isOn: id === null }];
  const each = profiles.map((one) => ({
    name: one.name,
    choice: { id: one.id, today },
    isOn: byHand && id === one.id,
  }));
  return [...first, ...each];
}

/** The settings of the rhythm: when a break of each kind is due, and how long it is. */
import { amount, settings, toggle, type Unit } from './define.ts';

interface Kind {
  readonly breaks: string;
  readonly load: string;
  /** The pause that restarts its active time. */
  readonly pause: string;
  readonly spacing: string;
  readonly presets: Readonly<Record<'reachMinutes' | 'activeMinutes' | 'seconds' | 'spacingMinutes', number>>;
  /** How its length is shown. */
  readonly length: { readonly unit: Unit; readonly step: number; readonly scale: number };
}

const words = ['note', 'name'] as const;

function kind({ breaks, load, pause, spacing, presets, length }: Kind) {
  return settings({
    enabled: toggle(true, { words: [], profile: true, meaning: `whether ${breaks}s are offered at all` }),
    reachMinutes: amount(presets.reachMinutes, {
      range: [1, 240],
      unit: 'reachMinutes',
      words,
      profile: true,
      meaning: `${load}, in reach-minutes, at which a ${breaks} is due`,
    }),
    activeMinutes: amount(presets.activeMinutes, {
      range: [1, 480],
      unit: 'minutes',
      step: 5,
      words,
      profile: true,
      meaning: `minutes of active use since a pause of ${pause} after which a ${breaks} is due in any case`,
    }),
    seconds: amount(presets.seconds, {
      range: [10, 1800],
      ...length,
      words,
      profile: true,
      meaning: `length of a ${breaks}, in seconds`,
    }),
    spacingMinutes: amount(presets.spacingMinutes, {
      range: [1, 240],
      unit: 'minutes',
      words,
      profile: true,
      meaning: spacing,
    }),
  });
}

export const rhythm = settings({
  /** Defaults: docs/evidence.md A, "Defaults that follow" (A4, A13, A18). */
  micro: kind({
    breaks: 'micro-break',
    load: 'pause need',
    pause: '2 min',
    spacing:
      'least time after a prompt of any kind, in minutes; doubled after two in a row that were skipped or worked through, until a break is taken',
    presets: { reachMinutes: 12, activeMinutes: 30, seconds: 60, spacingMinutes: 10 },
    length: { unit: 'seconds', step: 10, scale: 1 },
  }),
  /** Defaults: docs/evidence.md A, "Defaults that follow" (A1, A2, A9). */
  long: kind({
    breaks: 'long break',
    load: 'reach load',
    pause: '5 min',
    spacing:
      'least time after a prompt for a long break, in minutes; doubled after two in a row that were skipped or worked through, until a break is taken',
    presets: { reachMinutes: 28, activeMinutes: 50, seconds: 300, spacingMinutes: 30 },
    length: { unit: 'minutes', step: 0.5, scale: 60 },
  }),
});

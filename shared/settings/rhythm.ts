/** The settings of the rhythm: when a break of each kind is due, and how long it is. */
import { RHYTHM } from './changeable.ts';
import { field, section } from './fields.ts';

interface Kind {
  readonly breaks: string;
  readonly load: string;
  /** The pause that restarts its active time. */
  readonly pause: string;
  readonly spacing: string;
  readonly presets: Record<'reachMinutes' | 'activeMinutes' | 'seconds' | 'spacingMinutes', number>;
}

function kind({ breaks, load, pause, spacing, presets }: Kind) {
  return section({
    enabled: field(RHYTHM.enabled, true, `whether ${breaks}s are offered at all`),
    reachMinutes: field(
      RHYTHM.reachMinutes,
      presets.reachMinutes,
      `${load}, in reach-minutes, at which a ${breaks} is due`,
    ),
    activeMinutes: field(
      RHYTHM.activeMinutes,
      presets.activeMinutes,
      `minutes of active use since a pause of ${pause} after which a ${breaks} is due in any case`,
    ),
    seconds: field(RHYTHM.seconds, presets.seconds, `length of a ${breaks}, in seconds`),
    spacingMinutes: field(RHYTHM.spacingMinutes, presets.spacingMinutes, spacing),
  });
}

export const rhythm = section({
  /** Defaults: docs/evidence.md A, "Defaults that follow" (A4, A13, A18). */
  micro: kind({
    breaks: 'micro-break',
    load: 'pause need',
    pause: '30 s',
    spacing:
      'least time after a prompt of any kind, in minutes; doubled after two in a row that were skipped or worked through, until a break is taken',
    presets: { reachMinutes: 15, activeMinutes: 40, seconds: 60, spacingMinutes: 10 },
  }),
  /** Defaults: docs/evidence.md A, "Defaults that follow" (A1, A2, A9). */
  long: kind({
    breaks: 'long break',
    load: 'reach load',
    pause: '5 min',
    spacing:
      'least time after a prompt for a long break, in minutes; doubled after two in a row that were skipped or worked through, until a break is taken',
    presets: { reachMinutes: 32, activeMinutes: 60, seconds: 300, spacingMinutes: 30 },
  }),
});

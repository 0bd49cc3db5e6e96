/** What one move of the rhythm's slider costs: a month of work, run through the engine once more. */
import { DEFAULT_SETTINGS } from '../../shared/settings/schema.ts';
import { LEAST_SENSITIVITY, MOST_SENSITIVITY, withSensitivity } from '../../shared/settings/sensitivity.ts';
import { readPast } from '../../shared/simulation/past.ts';
import { preview } from '../../shared/simulation/preview.ts';
import { madeUpHistory } from '../support/history.ts';
import type { Measure } from './measure.ts';

const DAYS = 30;
/** At 60 frames a second. */
const FRAME_MS = 1000 / 60;

/** The best of five runs at each place of the slider, and of these the costliest place, in frames. */
export function previewCost(): Measure {
  const { minutes, breaks, spans } = madeUpHistory({ days: DAYS, last: Date.parse('2026-03-02T18:00:00Z') });
  // Hands that move by fits and starts leave less load than steady ones; such minutes take three windows each.
  const past = readPast({ minutes: minutes.map((row) => ({ ...row, load: row.load * 0.9 })), breaks, spans });
  const day = past.days.at(-2)!;
  const run = (sensitivity: number) => {
    const settings = { ...DEFAULT_SETTINGS, rhythm: withSensitivity(DEFAULT_SETTINGS.rhythm, sensitivity) };
    const from = performance.now();
    preview(past, settings, day);
    return performance.now() - from;
  };
  const places = Array.from(
    { length: MOST_SENSITIVITY - LEAST_SENSITIVITY + 1 },
    (_, place) => LEAST_SENSITIVITY + place,
  );
  for (const place of places) run(place);
  const best = places.map((place) => Math.min(...[1, 2, 3, 4, 5].map(() => run(place))));
  return {
    name: `${DAYS} days with another rhythm`,
    value: Math.max(...best) / FRAME_MS,
    unit: 'frames',
    goal: { atMost: 3 },
    note: `${past.windows.length} windows`,
  };
}

/** Real sessions of pointer use, where they are at hand beside the project. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type LogWindow, logReader } from '../../../shared/activity/log.ts';
import type { Occurrence } from '../../../shared/engine/types.ts';
import { readSettings } from '../../../shared/settings/read.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings/schema.ts';
import { withSensitivity } from '../../../shared/settings/sensitivity.ts';
import { readPast } from '../../../shared/simulation/past.ts';
import { preview } from '../../../shared/simulation/preview.ts';
import { simulation } from '../../../shared/simulation/simulate.ts';
import { minutesOf } from './keptMinutes.ts';

const FOLDER = join(import.meta.dirname, '../../../../shared/traces');
const FILES = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl')) : [];
const WHY_NOT = FILES.length > 0 ? '' : ' (skipped: no traces at ../shared/traces)';

/** As if the remote desktop showed a reach-heavy application all day. */
const REACH_HEAVY = [{ match: 'Remote Desktop Connection', weight: 1 }];

/** All four thresholds at this share of their defaults. */
function scaled(factor: number, apps: typeof REACH_HEAVY = []) {
  const { micro, long } = DEFAULT_SETTINGS.rhythm;
  const scale = (kind: typeof micro) => ({
    reachMinutes: kind.reachMinutes * factor,
    activeMinutes: kind.activeMinutes * factor,
  });
  return { apps, rhythm: { micro: scale(micro), long: scale(long) } };
}

describe.skipIf(FILES.length === 0)(`real sessions${WHY_NOT}`, () => {
  const sessions = new Map<string, readonly LogWindow[]>();

  beforeAll(() => {
    for (const file of FILES) {
      const read = logReader();
      const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n');
      sessions.set(
        file,
        lines.flatMap((line) => read(line) ?? []),
      );
    }
  });

  function run(windows: readonly LogWindow[], settings: unknown): Occurrence[] {
    const reading = readSettings(settings);
    expect(reading.problems).toEqual([]);
    const occurrences: Occurrence[] = [];
    const simulated = simulation(reading.settings, 'take', (occurrence) => occurrences.push(occurrence));
    for (const window of windows) simulated.feed(window);
    simulated.end();
    return occurrences;
  }

  /** Cards shown for each hour of active use, over all sessions together. */
  function promptsAnHour(settings: unknown): number {
    let shown = 0;
    let activeSeconds = 0;
    for (const windows of sessions.values()) {
      for (const occurrence of run(windows, settings)) {
        if (occurrence.type === 'shown') shown += 1;
        if (occurrence.type === 'day') activeSeconds += occurrence.activeSeconds;
      }
    }
    return (shown * 3600) / activeSeconds;
  }

  it.each(FILES)('the real session %s runs from start to end', (file) => {
    const windows = sessions.get(file)!;
    expect(windows.length).toBeGreaterThan(500);
    const occurrences = run(windows, {});
    expect(occurrences.at(-1)?.type).toBe('day');
    for (const [place, occurrence] of occurrences.entries()) {
      expect(occurrence.at.wall).toBeGreaterThanOrEqual(occurrences[place - 1]?.at.wall ?? 0);
      expect(occurrence.load).toBeGreaterThanOrEqual(occurrence.need - 1e-9);
    }
  });

  it('real sessions take every break that they are shown', () => {
    for (const windows of sessions.values()) {
      const count = (type: Occurrence['type']) =>
        run(windows, scaled(0.5)).filter((occurrence) => occurrence.type === type).length;
      expect(count('taken')).toBe(count('shown'));
    }
  });

  // Measured when this was written: 1.53, 2.59 and 4.84.
  it.each([
    [1, 'three in two hours', 1.1, 2],
    [0.75, 'five in two hours', 1.9, 3.3],
    [0.5, 'five an hour', 3.6, 6],
  ])(
    'real sessions bring, with thresholds at %f of the defaults, about %s of active use',
    (factor, _words, least, most) => {
      const rate = promptsAnHour(scaled(factor));
      expect(rate).toBeGreaterThan(least);
      expect(rate).toBeLessThan(most);
    },
  );

  // Measured when this was written: 1.73, 3.39 and 5.59.
  it.each([
    [1, 'two an hour', 1.2, 2.3],
    [0.75, 'three an hour', 2.4, 4.4],
    [0.5, 'six an hour', 4.1, 7],
  ])(
    'real sessions bring in a reach-heavy application, at %f of the defaults, about %s',
    (factor, _words, least, most) => {
      const rate = promptsAnHour(scaled(factor, REACH_HEAVY));
      expect(rate).toBeGreaterThan(least);
      expect(rate).toBeLessThan(most);
    },
  );

  // Measured when this was written: 6 of 7, 11 of 10, 23 of 25.
  it.each([0, 3, 8])(
    'real sessions have about as many breaks, at sensitivity %i, when what was kept of them is run again',
    (step) => {
      const settings = { ...DEFAULT_SETTINGS, rhythm: withSensitivity(DEFAULT_SETTINGS.rhythm, step) };
      let shown = 0;
      let again = 0;
      for (const windows of sessions.values()) {
        shown += run(windows, settings).filter(({ type }) => type === 'shown').length;
        again += preview(readPast({ minutes: minutesOf(windows), breaks: [], spans: [] }), settings, null).breaks
          .length;
      }
      expect(again).toBeGreaterThan(shown * 0.7);
      expect(again).toBeLessThan(shown * 1.3);
    },
  );
});

import { describe, expect, it } from 'vitest';
import type { Occurrence } from '../../../shared/engine/types.ts';
import { type Settings, DEFAULT_SETTINGS } from '../../../shared/settings/schema.ts';
import { type SimulatedAnswer, simulation } from '../../../shared/simulation/simulate.ts';
import { timeline } from '../../../shared/simulation/timeline.ts';
import { createSay } from '../../../shared/words/say.ts';
import { CAD, WrittenLog, minutes } from './writtenLog.ts';

function told(log: WrittenLog, answer: SimulatedAnswer = 'take', settings: Settings = DEFAULT_SETTINGS): string {
  const lines: string[] = [];
  const tell = timeline(settings, createSay('en'));
  const run = simulation(settings, answer, (occurrence) => {
    const text = tell(occurrence);
    if (text !== null) lines.push(text);
  });
  for (const window of log.windows) run.feed(window);
  run.end();
  return lines.join('\n');
}

describe('the timeline of a morning', () => {
  it('the timeline of a morning reads like a day', () => {
    const log = new WrittenLog().works(CAD, minutes(22)).gap(minutes(10)).works(CAD, minutes(3));
    expect(told(log)).toMatchInlineSnapshot(`
      "
      Monday, 2 March 2026  (Europe/Vienna)
      09:14:35  ▕██████████▏ need 12.0  load 12.0  micro-break due: 15 min in Blender, mostly with the mouse: 12 reach-minutes.
      09:14:35  ▕██████████▏ need 12.0  load 12.0  card: Loose arm swings
      09:15:35  ▕███▋      ▏ need  3.0  load 10.1  micro-break taken, 60 s
      09:32:00  ▕█         ▏ need  0.0  load  2.7  back after 10 min: counts as a long break
              ────────────────────────────────────────────────────────────
              1 micro-break, 0 long breaks, 1 natural break, 0 skipped
              24 min active, 20 reach-minutes, highest load 15.4"
    `);
  });

  it('the timeline of a morning says what held a prompt back', () => {
    const log = new WrittenLog().event('fullscreen-on').works(CAD, minutes(20)).event('fullscreen-off').works(CAD, 5);
    const lines = told(log).split('\n');
    expect(lines.filter((line) => line.endsWith('waits: something fills the screen'))).toHaveLength(1);
  });

  it('the timeline of a morning says how often breaks were put off or went unanswered, where they were', () => {
    const log = new WrittenLog().works(CAD, minutes(18));
    expect(told(log, 'postpone')).toContain('0 skipped, 1 put off\n');
    expect(told(log, 'ignore')).toContain('0 skipped, 1 unanswered\n');
    expect(told(log, 'skip')).toContain('1 skipped\n');
  });

  it('the timeline of a morning has a heading for each day, which begins at four', () => {
    const heads = told(new WrittenLog('2026-03-02T03:30:00+01:00').works(CAD, minutes(60)))
      .split('\n')
      .filter((line) => line.includes('2026'));
    expect(heads).toEqual(['Sunday, 1 March 2026  (Europe/Vienna)', 'Monday, 2 March 2026  (Europe/Vienna)']);
  });

  it('the timeline of a morning names a day without a prompt by the day that it was, though a window runs over its end', () => {
    const log = new WrittenLog('2026-03-02T03:50:02+01:00')
      .works(CAD, minutes(11))
      .gap(minutes(60 * 24 * 2))
      .works(CAD, 60);
    const heads = told(log)
      .split('\n')
      .filter((line) => line.includes('2026'));
    expect(heads.map((line) => line.slice(0, 20))).toEqual([
      'Sunday, 1 March 2026',
      'Monday, 2 March 2026',
      'Wednesday, 4 March 2',
    ]);
  });

  it('the timeline of a morning keeps the heading right in the first hour of a day that a clock change shortens', () => {
    const log = new WrittenLog('2026-03-29T04:05:00+02:00').works(CAD, minutes(20));
    expect(told(log)).toContain('Sunday, 29 March 2026');
  });

  it('the timeline of a morning says of a day without a prompt what there was', () => {
    expect(told(new WrittenLog().works(CAD, minutes(8)))).toMatchInlineSnapshot(`
      "
      Monday, 2 March 2026  (Europe/Vienna)
              ────────────────────────────────────────────────────────────
              0 micro-breaks, 0 long breaks, 0 natural breaks, 0 skipped
              8 min active, 7 reach-minutes, highest load 6.6"
    `);
  });
});

describe('the gauge', () => {
  const at = { mono: 0, wall: Date.parse('2026-03-02T09:00:00+01:00'), zone: 'Europe/Vienna' };
  const gauge = (need: number, load: number) => {
    const occurrence: Occurrence = { type: 'skipped', kind: 'micro', at, need, load, dose: 0 };
    return /▕(.*)▏ need/.exec(timeline(DEFAULT_SETTINGS, createSay('en'))(occurrence)!)![1];
  };

  it('the gauge shows the fuller of the two tanks, in eighths of a cell, and always takes ten cells', () => {
    expect(gauge(0, 0)).toBe('          ');
    expect(gauge(6, 7)).toBe('█████     ');
    expect(gauge(0, 15.05)).toBe('█████▍    ');
    expect(gauge(12, 12)).toBe('██████████');
    expect(gauge(40, 40)).toBe('██████████');
  });
});

import { say } from '../../support/say.ts';
import { describe, expect, it } from 'vitest';
import type { Occurrence } from '../../../shared/engine/types.ts';
import { jsonLine, writeInstant } from '../../../shared/simulation/json.ts';
import { REACHED } from '../../support/reasons.ts';

const at = { mono: 0, wall: Date.parse('2026-03-02T09:18:15+01:00'), zone: 'Europe/Vienna' };
const tanks = { load: 15.05625, need: 3.7640625, dose: 1 / 3 };

describe('a line of output', () => {
  it('a line of output is the time, the event, its own fields, then load, need and dose', () => {
    expect(jsonLine(say, { type: 'due', at, kind: 'micro', reason: REACHED, ...tanks })).toBe(
      '{"at":"2026-03-02T09:18:15+01:00[Europe/Vienna]","event":"due","kind":"micro","why":"reach",' +
        '"text":"15 min in Blender, mostly with the mouse: 12 reach-minutes.","load":15.05625,"need":3.764063,"dose":0.333333}',
    );
  });

  it.each<Occurrence>([
    { type: 'held', at, kind: 'long', reason: 'typing', ...tanks },
    { type: 'released', at, kind: 'long', reason: 'off-hours', ...tanks },
    { type: 'shown', at, kind: 'micro', exercises: ['arm-swings'], ...tanks },
    { type: 'taken', at, kind: 'micro', seconds: 60, ...tanks },
    { type: 'postponed', at, kind: 'micro', ...tanks },
    { type: 'skipped', at, kind: 'micro', ...tanks },
    { type: 'ignored', at, kind: 'micro', ...tanks },
    { type: 'natural', at, kind: 'long', seconds: 300, ...tanks },
  ])('a line of output has all fields of $type', (occurrence) => {
    const { type, at: _, load, need, dose, ...own } = occurrence;
    const { at: written, event, ...rest } = JSON.parse(jsonLine(say, occurrence)!) as Record<string, unknown>;
    expect({ written, event }).toEqual({ written: '2026-03-02T09:18:15+01:00[Europe/Vienna]', event: type });
    expect(rest).toEqual({ ...own, load, need: 3.764063, dose: 0.333333 });
    expect({ load, need, dose }).toEqual(tanks);
  });

  it('a line of output is left out for what only the windows and the tray want to know', () => {
    expect(jsonLine(say, { type: 'heads-up', at, kind: 'micro', ...tanks })).toBeNull();
    expect(jsonLine(say, { type: 'withdrawn', at, kind: 'micro', ...tanks })).toBeNull();
    expect(jsonLine(say, { type: 'started', at, kind: 'micro', exercises: [], ...tanks })).toBeNull();
    expect(jsonLine(say, { type: 'paused', at, ...tanks })).toBeNull();
    expect(jsonLine(say, { type: 'resumed', at, ...tanks })).toBeNull();
  });
});

describe('a written time', () => {
  const write = (text: string, zone: string) => writeInstant({ wall: Date.parse(text), zone });

  it('a written time carries its offset and its zone', () => {
    expect(write('2026-07-02T07:00:00Z', 'Europe/Vienna')).toBe('2026-07-02T09:00:00+02:00[Europe/Vienna]');
    expect(write('2026-07-02T07:00:00Z', 'UTC')).toBe('2026-07-02T07:00:00+00:00[UTC]');
  });

  it('a written time carries an offset alone where no zone is known', () => {
    expect(write('2026-07-02T07:00:00Z', '+05:30')).toBe('2026-07-02T12:30:00+05:30');
  });

  it('a written time differs for the two hours that a clock change gives the same name', () => {
    expect(write('2026-10-25T00:30:00Z', 'Europe/Vienna')).toBe('2026-10-25T02:30:00+02:00[Europe/Vienna]');
    expect(write('2026-10-25T01:30:00Z', 'Europe/Vienna')).toBe('2026-10-25T02:30:00+01:00[Europe/Vienna]');
  });

  it('a written time carries milliseconds only where there are some', () => {
    expect(write('2026-03-02T08:00:00.250Z', 'Europe/Vienna')).toBe('2026-03-02T09:00:00.25+01:00[Europe/Vienna]');
  });
});

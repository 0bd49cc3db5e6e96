import { say } from '../../support/say.ts';
import { describe, expect, it } from 'vitest';
import type { DayMoment } from '../../../shared/diary/dayMoments.ts';
import type { PastBreak, Span } from '../../../shared/diary/history.ts';
import { momentText } from '../../../shared/words/moments.ts';
import { MINUTE } from '../../../shared/moment.ts';
import { REACHED } from '../../support/reasons.ts';

const past = (change: Partial<PastBreak> = {}): PastBreak => ({
  at: 0,
  zone: 'UTC',
  kind: 'micro',
  why: 'reach',
  reason: REACHED,
  text: null,
  app: 'Blender',
  load: 15,
  need: 15,
  shownAt: 4000,
  heldBy: [],
  postponed: 0,
  outcome: 'taken',
  until: MINUTE,
  seconds: 60,
  exercises: [],
  strengthSet: false,
  ...change,
});
const told = (change: Partial<PastBreak>, fell: { from: number; to: number } | null = null) => {
  return momentText(say, { is: 'break', at: 0, past: past(change), fell });
};

describe('a break in words', () => {
  it.each([
    [{}, 'Micro-break taken, 60 s'],
    [{ kind: 'long', seconds: 300 }, 'Long break taken, 5 min'],
    [{ outcome: 'left', seconds: 20 }, 'Micro-break begun, 20 s of rest'],
    [{ outcome: 'left', seconds: 0 }, 'Micro-break begun, no rest in it'],
    [{ outcome: 'skipped' }, 'Micro-break skipped'],
    [{ outcome: 'ignored' }, 'Micro-break offered, no answer'],
    [{ outcome: 'withdrawn' }, 'Micro-break no longer needed'],
    [{ outcome: 'natural', kind: 'long', seconds: 720 }, 'A pause of your own, 12 min: counts as a long break'],
  ] as const)('a break in words %o is "%s"', (change, title) => {
    expect(told(change).title).toBe(title);
  });

  it('a break in words says why then, what it waited for, how often it was put off, and what became of the load', () => {
    const held = { heldBy: ['call', 'typing', 'call'], postponed: 2, strengthSet: true } as const;
    expect(told(held, { from: 15.23, to: 12.81 }).more).toEqual([
      '15 min in Blender, mostly with the mouse: 12 reach-minutes.',
      'It waited for a call, then for a pause in typing or dragging.',
      'Put off 2 times.',
      'With a strength set.',
      'The counted load fell from 15.2 to 12.8 reach-minutes.',
    ]);
  });

  it('a break in words says the sentence that an earlier version has kept', () => {
    const text = '15 min in Blender: 12 reach-minutes.';
    expect(told({ reason: null, text }).more).toEqual([text]);
  });

  it('a break in words makes nothing up where the reason was deleted', () => {
    expect(told({ reason: null }).more).toEqual([]);
    expect(told({ reason: null, why: 'asked' }).more).toEqual(['You began it yourself.']);
  });
});

describe('a check-in in words', () => {
  it('a check-in in words tells the number, the places and the note, and no judgement', () => {
    const moment: DayMoment = {
      is: 'check-in',
      at: 0,
      checkIn: {
        at: 0,
        zone: 'UTC',
        pain: 4,
        source: { is: 'break', kind: 'long', exercises: [] },
        note: 'after a call',
        spots: [
          { region: 'blade-inner', side: 'right', feel: 'knot' },
          { region: 'spine', side: 'middle', feel: 'ache' },
        ],
      },
    };
    expect(momentText(say, moment)).toEqual({
      title: 'The knot: 4 of 10',
      more: [
        'Between spine and shoulder blade, right (knot); along the spine (ache).',
        '“after a call”',
        'Asked after a long break.',
      ],
    });
  });
});

describe('a stretch of time in words', () => {
  it.each([
    [{ kind: 'hold', what: 'call', until: 30 * MINUTE }, 'A call, 30 min'],
    [{ kind: 'hold', what: 'off-hours', until: null }, 'Outside work hours, since then'],
    [{ kind: 'hold', what: 'of a later version', until: MINUTE }, 'Prompts waited, 60 s'],
    [{ kind: 'paused', what: '', until: 45 * MINUTE }, 'Paused, 45 min'],
    [{ kind: 'profile', what: 'Drawing', until: 90 * MINUTE }, 'Profile “Drawing”, 1 h 30 min'],
  ] as const)('a stretch of time in words %o is "%s"', (change, title) => {
    const span: Span = { from: 0, zone: 'UTC', ...change };
    expect(momentText(say, { is: 'span', at: 0, span })).toEqual({ title, more: [] });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../shared/settings/read.ts';
import {
  type Block,
  DAY_MINUTES,
  added,
  blockAt,
  blocksOf,
  copied,
  endingAt,
  freeHour,
  movedTo,
  removed,
  replaced,
  snapped,
  split,
  startingAt,
  weekOf,
} from '../../../shared/schedule/weekRanges.ts';
import { type Weekday, WEEKDAYS, type Week } from '../../../shared/schedule/week.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings/schema.ts';
import { fieldChanges, sectionsWith } from '../../../shared/settings/undo.ts';
import { cases } from '../../support/cases.ts';

const WEEK = 7 * DAY_MINUTES;

/** The week as a line of minutes: how often each is worked. */
function minutesOf(blocks: readonly Block[]): Uint8Array {
  const worked = new Uint8Array(WEEK);
  for (const { day, start, end } of blocks)
    for (let minute = start; minute < end; minute++) worked[(WEEKDAYS.indexOf(day) * DAY_MINUTES + minute) % WEEK]!++;
  return worked;
}

function expectSound(week: Week): void {
  expect(readSettings({ workHours: { week } })).toMatchObject({ problems: [], settings: { workHours: { week } } });
  for (const { start, end } of blocksOf(week)) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(start).toBeLessThan(DAY_MINUTES);
    expect(end).toBeGreaterThan(start);
    expect(end - start).toBeLessThanOrEqual(DAY_MINUTES);
  }
  expect(Math.max(0, ...minutesOf(blocksOf(week)))).toBeLessThanOrEqual(1);
}

const weekday = fc.constantFrom(...WEEKDAYS);
const block: fc.Arbitrary<Block> = fc
  .tuple(weekday, fc.integer({ min: 0, max: DAY_MINUTES - 1 }), fc.integer({ min: 1, max: DAY_MINUTES }))
  .map(([day, start, length]) => ({ day, start, end: start + length }));
const blocks = fc.array(block, { maxLength: 12 });

type Edit = (week: Week) => Week;
const someBlock = (week: Week, which: number) => {
  const all = blocksOf(week);
  return all.length === 0 ? null : all[which % all.length]!;
};
const onSome = (edit: (week: Week, block: Block) => Week) =>
  fc.nat().map((which): Edit => (week) => {
    const found = someBlock(week, which);
    return found === null ? week : edit(week, found);
  });
const minute = fc.integer({ min: -200, max: 2 * DAY_MINUTES + 200 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  block.map(
    (made): Edit =>
      (week) =>
        added(week, made),
  ),
  onSome(removed),
  fc.tuple(weekday, minute).chain(([day, to]) => onSome((week, it) => replaced(week, it, movedTo(it, day, to)))),
  minute.chain((to) => onSome((week, it) => replaced(week, it, startingAt(it, to)))),
  minute.chain((to) => onSome((week, it) => replaced(week, it, endingAt(it, to)))),
  fc
    .tuple(minute, fc.integer({ min: 1, max: 300 }))
    .chain(([at, gap]) => onSome((week, it) => split(week, it, at, at + gap))),
  fc.tuple(weekday, fc.subarray([...WEEKDAYS])).map(
    ([from, to]): Edit =>
      (week) =>
        copied(week, from, to),
  ),
  weekday.map((day): Edit => (week) => {
    const free = freeHour(week, day);
    return free === null ? week : added(week, free);
  }),
);

describe('an edited week', () => {
  it('an edited week is valid and without overlaps whatever is done to it, and undo gives each former week back', () => {
    fc.assert(
      fc.property(blocks, fc.array(edit, { maxLength: 12 }), (start, edits) => {
        let week = weekOf(start);
        const settingsWith = (of: Week) => ({
          ...DEFAULT_SETTINGS,
          workHours: { ...DEFAULT_SETTINGS.workHours, week: of },
        });
        const seen: Week[] = [];
        for (const next of edits) {
          expectSound(week);
          seen.push(week);
          week = next(week);
        }
        expectSound(week);
        for (const before of seen.reverse()) {
          const fields = fieldChanges(settingsWith(before), settingsWith(week));
          const back = { ...settingsWith(week), ...sectionsWith(settingsWith(week), fields, 'before') };
          expect(back).toEqual(settingsWith(before));
          week = before;
        }
      }),
      { numRuns: cases(150), endOnFailure: true },
    );
  });

  it('an edited week has work in the same minutes as the blocks it is made of', () => {
    fc.assert(
      fc.property(blocks, (given) => {
        const worked = minutesOf(given).map((count) => Math.min(count, 1));
        expect(minutesOf(blocksOf(weekOf(given)))).toEqual(worked);
      }),
      { numRuns: cases(150), endOnFailure: true },
    );
  });

  it('an edited week stays as it is when it is read and written again', () => {
    fc.assert(
      fc.property(blocks, (given) => {
        const week = weekOf(given);
        expect(weekOf(blocksOf(week))).toEqual(week);
      }),
    );
  });
});

const MONDAY: Week = {
  mon: [
    ['09:00', '12:30'],
    ['13:15', '17:30'],
  ],
};
const morning: Block = { day: 'mon', start: 9 * 60, end: 12 * 60 + 30 };

describe('a range', () => {
  it('a range joins the one that it is drawn over, and the one that it comes to touch', () => {
    expect(replaced(MONDAY, morning, { ...morning, end: 14 * 60 })).toEqual({ mon: [['09:00', '17:30']] });
    expect(replaced(MONDAY, morning, { ...morning, end: 13 * 60 + 15 })).toEqual({ mon: [['09:00', '17:30']] });
  });

  it('a range stays apart from the next day’s where they meet at midnight', () => {
    const late: Week = { fri: [['20:00', '24:00']], sat: [['00:00', '02:00']] };
    expect(weekOf(blocksOf(late))).toEqual(late);
  });

  it('a range goes on over Sunday night into Monday', () => {
    const week = added(MONDAY, { day: 'sun', start: 22 * 60, end: DAY_MINUTES + 10 * 60 });
    expect(week).toEqual({ mon: [['13:15', '17:30']], sun: [['22:00', '12:30']] });
  });

  it('a range that would last longer than a day is cut at midnight', () => {
    const week = added({ tue: [['05:00', '20:00']] }, { day: 'mon', start: 60, end: 60 + DAY_MINUTES });
    expect(week).toEqual({ mon: [['01:00', '01:00']], tue: [['05:00', '20:00']] });
    expect(added(week, { day: 'tue', start: 30, end: 6 * 60 })).toEqual({
      mon: [['01:00', '24:00']],
      tue: [['00:00', '20:00']],
    });
  });

  it('a range moves to another day as long as it was, and no further than its start fits', () => {
    expect(movedTo(morning, 'fri', 22 * 60)).toEqual({ day: 'fri', start: 22 * 60, end: 25 * 60 + 30 });
    expect(movedTo(morning, 'mon', -30)).toEqual({ day: 'mon', start: 0, end: 210 });
  });

  it('a range cannot end before it starts', () => {
    expect(endingAt(morning, 60)).toEqual({ ...morning, end: morning.start + 5 });
    expect(startingAt(morning, 20 * 60)).toEqual({ ...morning, start: morning.end - 5 });
  });

  it('a range is split by a lunch break, also one after midnight', () => {
    expect(split({ mon: [['09:00', '17:00']] }, { day: 'mon', start: 540, end: 1020 }, 720, 765)).toEqual({
      mon: [
        ['09:00', '12:00'],
        ['12:45', '17:00'],
      ],
    });
    expect(split({ fri: [['22:00', '06:00']] }, { day: 'fri', start: 1320, end: 1800 }, 1470, 1500)).toEqual({
      fri: [['22:00', '00:30']],
      sat: [['01:00', '06:00']],
    });
  });

  it('a range is found by a time within it', () => {
    expect(blockAt(MONDAY, 'mon', 10 * 60)).toEqual(morning);
    expect(blockAt(MONDAY, 'mon', 13 * 60)).toBeNull();
  });
});

it('a day of the week is copied to others, and an empty day clears them', () => {
  expect(copied(MONDAY, 'mon', ['mon', 'tue'])).toEqual({ ...MONDAY, tue: MONDAY.mon });
  expect(copied(MONDAY, 'tue', ['mon'])).toEqual({});
});

it('a new range is a whole day first, then an hour that is free', () => {
  const days: readonly [Week, Weekday, string | null][] = [
    [{}, 'mon', '540-1020'],
    [MONDAY, 'mon', '1110-1170'],
    [{ mon: [['00:00', '24:00']] }, 'mon', null],
    [{ sun: [['22:00', '10:00']] }, 'mon', '600-660'],
  ];
  for (const [week, day, expected] of days) {
    const free = freeHour(week, day);
    expect(free === null ? null : `${free.start}-${free.end}`).toBe(expected);
  }
});

it('snaps to quarters of an hour, or to five minutes', () => {
  expect([snapped(547, 15), snapped(548, 15), snapped(548, 5)]).toEqual([540, 555, 550]);
});

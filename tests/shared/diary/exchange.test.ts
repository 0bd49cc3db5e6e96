import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine, severalLines } from '../../../shared/cleanText.ts';
import { csvLines } from '../../../main/history/csvLines.ts';
import { CSV_FILES, csvPieces, readCsv } from '../../../shared/diary/exchange/csv.ts';
import { jsonPieces, readJson } from '../../../shared/diary/exchange/json.ts';
import { asCell, fromCell } from '../../../shared/diary/exchange/spreadsheet.ts';
import {
  joinedReading,
  MOST_NAMED_ROWS,
  NOTHING_READ,
  TABLE_NAMES,
  type Tables,
} from '../../../shared/diary/exchange/rows.ts';
import { LONGEST_NOTE, type CheckIn } from '../../../shared/diary/checkIn.ts';
import type { PastBreak, Span, UsedMinute } from '../../../shared/diary/history.ts';
import { EARLIEST } from '../../../shared/time/plausible.ts';
import { historyProblemText } from '../../../shared/words/historyProblem.ts';
import type { HistoryProblem } from '../../../shared/diary/exchange/fault.ts';
import { say } from '../../support/say.ts';
import { MONDAY_9 } from '../../engine/timeline.ts';
import { DAY } from '../../../shared/moment.ts';
import type { Reason } from '../../../shared/engine/reason.ts';

/** As a person reads it. */
const saidOf = (problem: HistoryProblem): string => historyProblemText(say, problem);

const FORMULA_STARTS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'] as const;
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 30 }),
  fc.constantFrom('a,b', '"x"', 'zwei\r\nZeilen', ' ä€😀 '),
  // What spreadsheets run, also with apostrophes of its own before it.
  fc
    .tuple(fc.nat(3), fc.constantFrom(...FORMULA_STARTS, ''), fc.string({ maxLength: 8 }))
    .map(([apostrophes, start, rest]) => `${"'".repeat(apostrophes)}${start}${rest}`)
    .filter((text) => text !== ''),
);
const NOW = MONDAY_9 + 90 * DAY;
const wallTime = fc.integer({ min: EARLIEST, max: NOW });
const zone = fc.constantFrom('UTC', 'Europe/Vienna', 'America/St_Johns', '+05:45');
const amount = fc.integer({ min: 0, max: 100_000 }).map((parts) => parts / 1000);
const share = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((parts) => parts / 1000),
  fc.constant('unknown' as const),
);
/** As they are when they have come in: see cleanText.ts. */
const name = fc.option(words.map((text) => oneLine(text, 1000)).filter((text) => text !== ''));
const note = fc.option(words.map((text) => severalLines(text, LONGEST_NOTE)).filter((text) => text !== ''));
const kind = fc.constantFrom('micro' as const, 'long' as const);
const ids = fc.array(fc.constantFrom('walk-away', 'own:eyes', 'chin-tuck'), { maxLength: 4 });

const minute: fc.Arbitrary<UsedMinute> = fc.record({
  at: wallTime.map((at) => at - (at % 60_000)),
  zone,
  app: name,
  category: name,
  pointer: share,
  keyboard: share,
  demand: amount,
  load: amount,
  need: amount,
  seconds: fc.integer({ min: 1, max: 60_000 }).map((ms) => ms / 1000),
});
const why = fc.constantFrom('reach' as const, 'time' as const, 'asked' as const, 'natural' as const);
const appShare = fc.record({
  name: words.map((text) => oneLine(text, 1000)),
  share: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
});
const reasonParts = {
  minutes: fc.nat(600),
  apps: fc.array(appShare, { maxLength: 2 }),
  appCount: fc.nat(13),
  device: fc.constantFrom('mouse', 'keys', 'both', 'estimated', 'unsaid'),
};
const reason: fc.Arbitrary<Reason> = fc.oneof(
  fc.record({ by: fc.constant('reach' as const), ...reasonParts, reach: fc.nat(100) }),
  fc.record({ by: fc.constant('time' as const), ...reasonParts }),
);
/** A row has a reason, or the sentence of an earlier version, or neither. */
const whyThen = fc.oneof(
  reason.map((each) => ({ reason: each, text: null })),
  name.map((text) => ({ reason: null, text })),
);
const pastBreak: fc.Arbitrary<PastBreak> = fc
  .record({
    at: wallTime,
    zone,
    kind,
    why,
    app: name,
    load: amount,
    need: amount,
    seconds: amount,
    shownAt: fc.option(wallTime),
    heldBy: fc.array(fc.constantFrom('call', 'typing', 'off-hours'), { maxLength: 3 }),
    postponed: fc.nat(20),
    outcome: fc.constantFrom('taken', 'left', 'skipped', 'ignored', 'natural', 'withdrawn'),
    until: fc.nat(1e9),
    exercises: ids,
    strengthSet: fc.boolean(),
  })
  .chain((each) => whyThen.map((then) => ({ ...each, ...then, until: Math.min(NOW, each.at + each.until) })));
const span: fc.Arbitrary<Span> = fc
  .record({
    kind: fc.constantFrom('hold', 'paused', 'asleep', 'locked', 'profile'),
    what: name.map((text) => text ?? ''),
    from: wallTime,
    until: wallTime,
    zone,
  })
  .map((each) => ({ ...each, until: Math.max(each.from, each.until) }));
const checkIn: fc.Arbitrary<CheckIn> = fc.record({
  at: wallTime,
  zone,
  pain: fc.integer({ min: 0, max: 10 }),
  note,
  source: fc.oneof(
    fc.record({ is: fc.constant('break' as const), kind, exercises: ids }),
    fc.constantFrom({ is: 'window' } as const, { is: 'command' } as const),
  ),
  spots: fc.array(
    fc.constantFrom(
      { region: 'blade-inner', side: 'right', feel: 'knot' } as const,
      { region: 'neck', side: 'left', feel: 'stiff' } as const,
    ),
    { maxLength: 3 },
  ),
});
const few = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 6 });
const tables = fc.record({ minutes: few(minute), breaks: few(pastBreak), spans: few(span), checkIns: few(checkIn) });

const toJson = (given: Tables) => [...jsonPieces((table) => given[table])].join('');
const toCsv = (given: Tables) =>
  TABLE_NAMES.map((table) => [table, [...csvPieces(table, given[table])].join('')] as const);

describe('a history that is exported', () => {
  it('a history that is exported comes back from JSON as it was', () => {
    fc.assert(
      fc.property(tables, (given) => {
        expect(readJson(toJson(given), 'file.json', NOW)).toEqual({ ...given, bad: 0, problems: [] });
      }),
    );
  });

  it('a history that is exported comes back from CSV as it was', () => {
    fc.assert(
      fc.property(tables, (given) => {
        const readings = toCsv(given).map(([table, text]) => readCsv(csvLines(text).lines, CSV_FILES[table], NOW));
        expect(readings.reduce(joinedReading, NOTHING_READ)).toEqual({ ...given, bad: 0, problems: [] });
      }),
    );
  });

  it('a history that is exported holds no cell in CSV that a spreadsheet would run', () => {
    const bare = { at: MONDAY_9, zone: 'UTC', pain: 3, source: { is: 'window' } as const, spots: [] };
    for (const start of FORMULA_STARTS) {
      const [, row] = [...csvPieces('checkIns', [{ ...bare, note: `${start}1+1` }])];
      expect(row).toMatch(/,"?'[^']1\+1"?\r\n$/);
    }
    const [, row] = [...csvPieces('checkIns', [{ ...bare, note: "'tis so, 1-1=0" }])];
    expect(row).toContain(`,"'tis so, 1-1=0"\r\n`);
    const [, hidden] = [...csvPieces('checkIns', [{ ...bare, note: 'x;=HYPERLINK("http://a")' }])];
    expect(hidden).toContain(`,"x;'=HYPERLINK(""http://a"")"\r\n`);
  });

  it('a history that is exported tells times in CSV as a clock on the wall did, also where it was set back', () => {
    const given = ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'].map((time) => ({
      at: Date.parse(time),
      zone: 'Europe/Vienna',
      pain: 3,
      source: { is: 'window' } as const,
      spots: [],
      note: null,
    }));
    const [, first, second] = [...csvPieces('checkIns', given)];
    expect(first).toMatch(/^2026-10-25T02:30:00\.000\+02:00,/);
    expect(second).toMatch(/^2026-10-25T02:30:00\.000\+01:00,/);
  });
});

const GOOD = {
  at: MONDAY_9,
  zone: 'UTC',
  app: 'Blender',
  category: 'cad',
  seconds: 60,
  pointer: 0.5,
  keyboard: 'unknown',
  demand: 0.5,
  load: 1,
  need: 1,
};
const file = (parts: object) => JSON.stringify({ format: 'unknot-history', version: 1, ...parts });

describe('what is wrong in a file is named by its place, and the rest is read:', () => {
  it.each([
    ['no JSON', '{', 'h.json: is not JSON: '],
    ['another file', '{"rhythm": {}}', 'h.json: is not a history of Unknot: "format" must be "unknot-history"'],
    ['a list', '[]', 'h.json: is not a history of Unknot'],
    ['a later version', file({ version: 2 }), 'h.json: "version" must be 1; a later Unknot may read it'],
    ['a table that is none', file({ minutes: 3 }), 'h.json: minutes: must be a list'],
    [
      'a time',
      file({ minutes: [{ ...GOOD, at: MONDAY_9 + 5 }] }),
      'h.json: minutes[0].at: must be the start of a minute',
    ],
    [
      'a share',
      file({ minutes: [GOOD, { ...GOOD, pointer: 2 }] }),
      'h.json: minutes[1].pointer: must be a share from 0 to 1',
    ],
    ['a zone', file({ minutes: [{ ...GOOD, zone: 'Vienna' }] }), 'h.json: minutes[0].zone: must be a time zone'],
    ['a row', file({ minutes: [null] }), 'h.json: minutes[0]: is no row of this table'],
    ['a missing field', file({ spans: [{ kind: 'locked' }] }), 'h.json: spans[0].what: is missing'],
    [
      'a pain',
      file({ checkIns: [{ at: MONDAY_9, zone: 'UTC', pain: 11 }] }),
      'h.json: checkIns[0].pain: must be a number from 0 to 10',
    ],
    [
      'an end',
      file({ spans: [{ kind: 'locked', what: '', from: MONDAY_9, until: MONDAY_9 - 1, zone: 'UTC' }] }),
      'h.json: spans[0].until: must not be before its beginning',
    ],
  ])('what is wrong in a file is named by its place, and the rest is read: %s', (_what, text, problem) => {
    const reading = readJson(text, 'h.json', NOW);
    expect(reading.bad).toBe(1);
    expect(reading.problems.map(saidOf)).toEqual([expect.stringContaining(problem)]);
  });

  it('the good rows of a file are read beside the bad ones', () => {
    const reading = readJson(
      file({ minutes: [GOOD, { ...GOOD, seconds: 61 }, { ...GOOD, at: MONDAY_9 + 60_000 }] }),
      'h.json',
      NOW,
    );
    expect(reading.minutes.map(({ at }) => at)).toEqual([MONDAY_9, MONDAY_9 + 60_000]);
    expect(reading.problems.map(saidOf)).toEqual(['h.json: minutes[1].seconds: must be a number from 0.001 to 60']);
  });

  it('invisible characters of names and notes in a file are left out', () => {
    const checkIn = { at: MONDAY_9, zone: 'UTC', pain: 3, source: { is: 'window' }, spots: [] };
    const { minutes, checkIns, problems } = readJson(
      file({
        minutes: [
          { ...GOOD, app: 'Blen\u001B[31m\u202Eder\nx' },
          { ...GOOD, app: '\u200B' },
        ],
        checkIns: [{ ...checkIn, note: 'after\u0007 the\u2066\ngym' }],
      }),
      'h.json',
      NOW,
    );
    expect(minutes.map(({ app }) => app)).toEqual(['Blen[31mder x']);
    expect(checkIns.map(({ note }) => note)).toEqual(['after the\ngym']);
    expect(problems.map(saidOf)).toEqual(['h.json: minutes[1].app: must not be empty']);
  });

  it('all faults of a file are counted, and the first ones are named', () => {
    const reading = readJson(file({ minutes: Array.from({ length: 50 }, () => ({})) }), 'h.json', NOW);
    expect([reading.bad, reading.problems.length]).toEqual([50, MOST_NAMED_ROWS]);
  });

  const HEAD = 'kind,what,from,until,zone';
  const ROW = 'locked,,2026-03-02T09:00:00.000+01:00,2026-03-02T09:05:00.000+01:00,Europe/Vienna';
  it.each([
    ['a file with other columns', 'a,b\r\n1,2\r\n', 'spans.csv: line 1: has not the columns of a history of Unknot'],
    ['an empty file', '', 'spans.csv: line 1: has not the columns'],
    ['a cell', `${HEAD}\r\n${ROW}\r\nlocked,"two\r\nlines",x,2,UTC\r\n`, 'spans.csv: line 3.from: must be a time'],
    ['a cell behind one of two lines', `${HEAD}\r\n${ROW.replace(',,', ',"a\r\nb",')}\r\nx`, 'spans.csv: line 4: '],
    [
      'a large number that a spreadsheet has shortened',
      `${HEAD}\nlocked,,1.77244E+12,2,UTC`,
      'spans.csv: line 2.from: must be a time',
    ],
    [
      'a day that no calendar has',
      `${HEAD}\n${ROW.replace('2026-03-02T09:00', '2026-02-30T09:00')}`,
      'spans.csv: line 2.from: must be a time',
    ],
    ['a line that is too short', `${HEAD}\n\nlocked\n${ROW}`, 'spans.csv: line 3: is no row of this table'],
    ['a stray quotation mark', `${HEAD}\n"lo"cked,,1,2,UTC\n${ROW}\n`, 'spans.csv: line 2.'],
  ])('what is wrong in a CSV file is named by its place, and the rest is read: %s', (_what, text, problem) => {
    const reading = readCsv(csvLines(text).lines, 'spans.csv', NOW);
    expect(reading.problems.map(saidOf)).toEqual([expect.stringContaining(problem)]);
  });

  it('the columns of a CSV file may stand in another order, among others of the person', () => {
    const text = 'zone,until,from,what,kind,remark\nUTC,1772442000000,1772438400000,,locked,mine\n';
    const reading = readCsv(csvLines(text).lines, 'x.csv', NOW);
    expect(reading).toMatchObject({ bad: 0, spans: [{ kind: 'locked', what: '', zone: 'UTC' }] });
  });
});

describe('a CSV file that was saved by a spreadsheet', () => {
  const MINUTE_ROW = { ...GOOD, pointer: 0.246, load: 12.345, app: 'Blender; the 3D one' } as UsedMinute;
  const cells = () => csvLines([...csvPieces('minutes', [MINUTE_ROW])].join('')).lines.map((line) => line.cells);
  const saved = (separator: string) =>
    cells()
      .map((row) => row.map((cell) => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator))
      .join('\r\n');

  it.each([
    ['a comma', ','],
    ['a semicolon', ';'],
    ['a tab', '\t'],
  ])('a CSV file that was saved by a spreadsheet with %s between its cells is read', (_what, separator) => {
    const reading = readCsv(csvLines(saved(separator)).lines, 'minutes.csv', NOW);
    expect(reading).toMatchObject({ bad: 0, minutes: [MINUTE_ROW] });
  });

  it('a CSV file that was saved by a spreadsheet has no number with a fraction, which a spreadsheet of another language would read as a thousand times as much', () => {
    fc.assert(
      fc.property(tables, (given) => {
        const numbers = toCsv(given)
          .flatMap(([, text]) => csvLines(text).lines.slice(1))
          .flatMap((line) => line.cells)
          .filter((cell) => /^-?\d[\d.,]*$/.test(cell));
        expect(numbers.filter((cell) => !/^\d+$/.test(cell))).toEqual([]);
      }),
    );
  });

  it('a CSV file that was saved by a spreadsheet of the first form is read as well, with a point or a comma before the decimals', () => {
    const head = 'time,at,zone,app,category,seconds,pointer,keyboard,demand,load,need';
    const rows = {
      ',': `${head}\n2026-03-02T09:00:00+01:00,${MONDAY_9},UTC,'=x,,59.5,0.246,unknown,0.5,12.345,1`,
      ';': `${head.replaceAll(',', ';')}\n2026-03-02T09:00:00+01:00;${MONDAY_9};UTC;'=x;;59,5;0,246;unknown;0,5;12,345;1`,
    };
    for (const text of Object.values(rows)) {
      const { minutes, problems } = readCsv(csvLines(text).lines, 'minutes.csv', NOW);
      expect(problems).toEqual([]);
      expect(minutes).toMatchObject([{ app: '=x', seconds: 59.5, pointer: 0.246, keyboard: 'unknown', load: 12.345 }]);
    }
  });
});

describe('a text in a cell', () => {
  const signs = fc.string({ unit: fc.constantFrom(...`=+-@ ';,|:"\t\n\r059.aMy`.split('')), maxLength: 12 });
  const text = fc.oneof(signs, fc.string(), fc.string({ unit: 'binary' }));

  it('a text in a cell comes back as it was', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(fromCell(asCell(given))).toBe(given);
      }),
    );
  });

  it('a text in a cell begins no formula, wherever a spreadsheet ends the cell', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(',', ';', '\t', '|', '\n'), (given, separator) => {
        for (const part of asCell(given).split(separator)) expect(part).not.toMatch(/^[ "]*[=+\-@]/);
      }),
    );
  });

  it('a text in a cell is taken for no number, date or truth by any spreadsheet, and a plain word stays as it is', () => {
    expect(['4.500', '5-6', 'May 5', 'wahr', 'TRUE', '1e5'].map(asCell)).toEqual([
      "'4.500",
      "'5-6",
      "'May 5",
      "'wahr",
      "'TRUE",
      "'1e5",
    ]);
    const plain = ['Blender', 'Visual Studio Code', 'after the gym', 'Europe/Vienna'];
    expect(plain.map(asCell)).toEqual(plain);
  });
});

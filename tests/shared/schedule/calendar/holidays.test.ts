import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { readHolidays } from '../../../../shared/schedule/calendar/holidays.ts';
import { LONGEST_NAME, oneLine } from '../../../../shared/cleanText.ts';
import { cases } from '../../../support/cases.ts';
import { processorTime } from '../../../support/processorTime.ts';

const TODAY = '2026-11-25';

/** A calendar of events, each given by its lines. */
const calendar = (...events: readonly (readonly string[])[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

function read(text: string) {
  const reading = readHolidays(text, TODAY);
  if (reading.is === 'refused') throw new Error(`${reading.fault.line}: ${reading.fault.message}`);
  return {
    days: reading.days.map(({ from, to, name }) => `${from === to ? from : `${from} to ${to}`} ${name ?? '-'}`),
    remarks: reading.remarks.map(({ line, message }) => `${line}: ${message}`),
    past: reading.past,
  };
}

function refusal(text: string): string {
  const reading = readHolidays(text, TODAY);
  return reading.is === 'refused' ? `${reading.fault.line}: ${reading.fault.message}` : 'read';
}

describe('a day off', () => {
  it('a day off has nothing in its name that nobody sees', () => {
    const text = calendar(['DTSTART:20261208', 'SUMMARY:Imma\u001B[2J\u202Eculate\u200B\\nday']);
    expect(read(text).days).toEqual(['2026-12-08 Imma[2Jculate day']);
  });

  it('a day off is one day without an end, and ends before its DTEND', () => {
    const text = calendar(
      ['DTSTART;VALUE=DATE:20261208', 'SUMMARY:Immaculate Conception'],
      ['DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227', 'SUMMARY:Christmas'],
      ['DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20270102', 'SUMMARY:New Year’s Day'],
      ['DTSTART;VALUE=DATE:20270201', 'DURATION:P1W', 'SUMMARY:Winter week'],
    );
    expect(read(text)).toEqual({
      days: [
        '2026-12-08 Immaculate Conception',
        '2026-12-24 to 2026-12-26 Christmas',
        '2027-01-01 New Year’s Day',
        '2027-02-01 to 2027-02-07 Winter week',
      ],
      remarks: [],
      past: 0,
    });
  });

  it('a day off may come without VALUE=DATE, with an end that is its start, and without a name', () => {
    expect(read(calendar(['DTSTART:20261208', 'DTEND:20261208'])).days).toEqual(['2026-12-08 -']);
  });

  it('a day off that is over is only counted; one that is not quite over is listed', () => {
    const text = calendar(
      ['DTSTART;VALUE=DATE:20261026', 'SUMMARY:National Day'],
      ['DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261126', 'SUMMARY:Today, too'],
    );
    expect(read(text)).toMatchObject({ days: ['2026-11-24 to 2026-11-25 Today, too'], past: 1 });
  });

  it('a day off is listed once, in order of time, and not where it is cancelled', () => {
    const text = calendar(
      ['DTSTART;VALUE=DATE:20270101', 'SUMMARY:New Year'],
      ['DTSTART;VALUE=DATE:20261208', 'SUMMARY:A'],
      ['DTSTART;VALUE=DATE:20270101', 'SUMMARY:Neujahr'],
      ['DTSTART;VALUE=DATE:20261209', 'SUMMARY:B', 'STATUS:CANCELLED'],
    );
    expect(read(text).days).toEqual(['2026-12-08 A', '2027-01-01 Neujahr']);
  });

  it('a day off has its name on one line, without escapes, in at most 60 characters', () => {
    const long = 'x'.repeat(80);
    const text = calendar(
      ['DTSTART:20261208', 'SUMMARY;LANGUAGE=en:Mary\\, Joseph\\; and\\n all \\\\ of them'],
      ['DTSTART:20261209', `SUMMARY:${long}`],
    );
    expect(read(text).days).toEqual(['2026-12-08 Mary, Joseph; and all \\ of them', `2026-12-09 ${'x'.repeat(59)}…`]);
  });

  it('a day off is read from folded lines, quoted parameters, an alarm beside it, and any line ends', () => {
    const text = calendar(
      [
        'DTSTART;X-A="a:b;c";VALUE=DATE:202612',
        ' 08',
        'SUMMARY:Immac',
        '\tulate',
        'BEGIN:VALARM',
        'TRIGGER:-PT1H',
        'SUMMARY:Not this',
        'END:VALARM',
      ],
      ['dtstart:20261209', 'summary:Small letters'],
    );
    const expected = ['2026-12-08 Immaculate', '2026-12-09 Small letters'];
    expect(read(text).days).toEqual(expected);
    expect(read(`\uFEFF${text.replaceAll('\r\n', '\n')}`).days).toEqual(expected);
    expect(read(text.replaceAll('\r\n', '\r')).days).toEqual(expected);
  });
});

describe('a day off that comes again', () => {
  const yearly = (start: string, rule: string, ...more: readonly string[]) =>
    read(calendar([`DTSTART;VALUE=DATE:${start}`, `RRULE:FREQ=YEARLY${rule}`, 'SUMMARY:A', ...more])).days.map((day) =>
      day.slice(0, -2),
    );

  it('a day off that comes again is listed for two years', () => {
    expect(yearly('20001226', '')).toEqual(['2026-12-26', '2027-12-26']);
    expect(yearly('20001120', '')).toEqual(['2027-11-20', '2028-11-20']);
  });

  it('a day off that comes again goes by interval, count and last day', () => {
    expect(yearly('20251226', ';INTERVAL=2')).toEqual(['2027-12-26']);
    expect(yearly('20251226', ';COUNT=2')).toEqual(['2026-12-26']);
    expect(yearly('20251226', ';UNTIL=20261226T000000Z')).toEqual(['2026-12-26']);
  });

  it('a day off that comes again may be the fourth Thursday of November, or the last Monday of May', () => {
    expect(yearly('20201126', ';BYMONTH=11;BYDAY=4TH')).toEqual(['2026-11-26', '2027-11-25', '2028-11-23']);
    expect(yearly('20200525', ';BYMONTH=5;BYDAY=-1MO')).toEqual(['2027-05-31', '2028-05-29']);
  });

  it('a day off that comes again may be the Monday before 25 May, or the last day of February', () => {
    const beforeThe25th = ';BYMONTH=5;BYDAY=MO;BYMONTHDAY=18,19,20,21,22,23,24';
    expect(yearly('20200518', beforeThe25th)).toEqual(['2027-05-24', '2028-05-22']);
    expect(yearly('20200229', ';BYMONTH=2;BYMONTHDAY=-1')).toEqual(['2027-02-28', '2028-02-29']);
  });

  it('a day off that comes again never comes on a day that its month does not have', () => {
    expect(yearly('20200131', ';BYMONTH=4,5;BYMONTHDAY=31')).toEqual(['2027-05-31', '2028-05-31']);
  });

  it('a day off that comes again may be listed date by date, with its first day and without those excepted', () => {
    const text = calendar([
      'DTSTART;VALUE=DATE:20261224',
      'RDATE;VALUE=DATE:20270402,20270326',
      'RDATE:20271224,soon',
      'EXDATE:20270402',
      'SUMMARY:A',
    ]);
    expect(read(text)).toEqual({
      days: ['2026-12-24 A', '2027-03-26 A', '2027-12-24 A'],
      remarks: ['6: “soon” is not a date such as 20261224; it is left out'],
      past: 0,
    });
  });

  it('a day off that comes again passes over years without it, and days that are excepted', () => {
    expect(yearly('20240229', '')).toEqual(['2028-02-29']);
    expect(yearly('20201226', '', 'EXDATE;VALUE=DATE:20261226')).toEqual(['2027-12-26']);
  });

  it.each(['FREQ=WEEKLY', 'FREQ=YEARLY;BYDAY=2TU', 'FREQ=YEARLY;BYEASTER=1', 'FREQ=YEARLY;COUNT=0', 'yearly'])(
    'a day off that comes again by a rule that is not understood is named, and its first day taken: %s',
    (rule) => {
      expect(read(calendar(['DTSTART:20261226', `RRULE:${rule}`]))).toEqual({
        days: ['2026-12-26 -'],
        remarks: [`5: “${rule}” is not understood; only the first day is taken`],
        past: 0,
      });
    },
  );
});

describe('an event that is no day off', () => {
  it.each([
    [['SUMMARY:No start'], '3: this event has no DTSTART; it is left out'],
    [['DTSTART:20260230'], '4: “20260230” is not a date such as 20261224; it is left out'],
    [['DTSTART:soon'], '4: “soon” is not a date such as 20261224; it is left out'],
    [['DTSTART;TZID=Europe/Vienna:20261208T090000'], '4: this event has a time of day; only whole days are taken'],
    [['DTSTART:20261208', 'DTEND:20261201'], '5: this event ends before it begins; it is left out'],
    [['DTSTART:20261208', 'DTEND:later'], '5: “later” is not a date such as 20261224; it is left out'],
    [['DTSTART:20261208', 'DURATION:PT2H'], '5: “PT2H” is not a number of days such as P1D; it is left out'],
  ])('an event that is no day off is named with its line, and the others are kept: %j', (lines, remark) => {
    const { days, remarks } = read(calendar(lines, ['DTSTART:20261224', 'SUMMARY:Kept']));
    expect(days).toEqual(['2026-12-24 Kept']);
    expect(remarks).toEqual([remark]);
  });
});

describe('a file that is no calendar', () => {
  it.each([
    ['', '1: the file is empty'],
    ['<html>', '1: “<html>” is not a line of a calendar'],
    ['BEGIN:VEVENT\nEND:VEVENT', '1: a calendar begins with BEGIN:VCALENDAR'],
    ['BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR', '3: END:VCALENDAR does not end VEVENT, which began in line 2'],
    ['BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261224', '2: VEVENT begins here and does not end'],
    ['BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VCALENDAR', '3: a calendar begins with BEGIN:VCALENDAR'],
    ['BEGIN:VCALENDAR\nHallo\nEND:VCALENDAR', '2: “Hallo” is not a line of a calendar'],
  ])('a file that is no calendar is refused at its line: %j', (text, message) => {
    expect(refusal(text)).toBe(message);
  });

  it('a file that is no calendar never breaks the reader, whatever it is', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('BEGIN:VCALENDAR', 'END:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'RRULE:FREQ=YEARLY;BYMONTH=2'),
      fc.constantFrom('DTSTART:20260229', 'DTSTART;VALUE=DATE:00000101', 'DTEND:99991231', 'DURATION:P9999W', ' '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (lines) => {
        const reading = readHolidays(lines.join('\r\n'), TODAY);
        expect(['read', 'refused']).toContain(reading.is);
      }),
      { numRuns: cases(500) },
    );
  });
});

describe('any calendar of days', () => {
  const today = Temporal.PlainDate.from(TODAY);
  const day = fc.record({
    from: fc.integer({ min: -400, max: 800 }).map((days) => today.add({ days })),
    length: fc.integer({ min: 1, max: 20 }),
    name: fc.string({ unit: 'grapheme', maxLength: 20 }),
  });
  const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&');
  const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
  /** A name as it comes in: without what nobody sees. */
  const shown = (text: string) => oneLine(onOneLine(text), LONGEST_NAME).trim() || null;
  const compact = (date: Temporal.PlainDate) => date.toString().replaceAll('-', '');
  /** Broken into lines at any places, as the format allows. */
  const folded = (line: string, every: number) => line.replace(new RegExp(`(.{${every}})(?=.)`, 'gsu'), '$1\r\n ');

  it('any calendar of days gives the days that are ahead, whichever way it is written', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 20 }), fc.integer({ min: 8, max: 75 }), (list, every) => {
        const lines = list.map(({ from, length, name }) =>
          [
            `DTSTART;VALUE=DATE:${compact(from)}`,
            `DTEND;VALUE=DATE:${compact(from.add({ days: length }))}`,
            `SUMMARY:${escaped(onOneLine(name))}`,
          ].map((line) => folded(line, every)),
        );
        const reading = readHolidays(calendar(...lines), TODAY);
        const expected = new Map(
          list
            .map(({ from, length, name }) => ({
              from: from.toString(),
              to: from.add({ days: length - 1 }).toString(),
              name: shown(name),
            }))
            .map((one) => [`${one.from} ${one.to}`, one]),
        );
        const ahead = [...expected.values()].filter(({ to }) => to >= TODAY);
        expect(reading).toMatchObject({ is: 'read', remarks: [], past: expected.size - ahead.length });
        const days = reading.is === 'read' ? reading.days : [];
        const byTime = (a: { from: string; to: string }, b: { from: string; to: string }) =>
          `${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1;
        expect(days.toSorted(byTime)).toEqual(ahead.toSorted(byTime));
        expect(days.map(({ from }) => from)).toEqual(days.map(({ from }) => from).toSorted());
      }),
    );
  });
});

describe('a calendar that would take a page long is refused or read in less than a second:', () => {
  const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\n');
  const many = (count: number, ...lines: readonly string[]) =>
    ['BEGIN:VCALENDAR', ...Array.from({ length: count }, () => event(...lines)), 'END:VCALENDAR'].join('\n');
  /** As long as the largest file that a page reads. */
  const long = (part: string) => part.repeat(Math.floor(2 ** 20 / part.length));
  it.each([
    ['thousands of days that come again since 1900', many(5000, 'DTSTART:19000101', 'RRULE:FREQ=YEARLY')],
    ['one that comes again every second', many(1, 'DTSTART:20260101', 'RRULE:FREQ=SECONDLY;COUNT=1000000000')],
    ['one that comes a billion times', many(1, 'DTSTART:20260101', 'RRULE:FREQ=YEARLY;COUNT=1000000000')],
    ['29 February of every year', many(200, 'DTSTART:19040229', 'RRULE:FREQ=YEARLY;COUNT=90000')],
    ['a list of days without end', many(1, 'DTSTART:20260101', `RDATE:${long('20270101,')}`)],
    ['a list of days left out', many(1, 'DTSTART:20260101', 'RRULE:FREQ=YEARLY', `EXDATE:${long('20270101,')}`)],
    ['twenty thousand events', many(20_000, 'DTSTART:20270101')],
    ['an event of eight thousand years', many(1, 'DTSTART:20270101', 'DTEND:99991231')],
    ['a time of 275760', many(1, 'DTSTART:2757600913')],
    ['a duration below zero', many(1, 'DTSTART:20270101', 'DURATION:-P99999999999999999999D')],
    ['calendars in calendars', long('BEGIN:VCALENDAR\n')],
    ['a day that never comes', many(5000, 'DTSTART:20000131', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')],
    ['every day of every year', many(40, 'DTSTART:19000101', 'RRULE:FREQ=YEARLY;BYMONTH=1,2,3;BYDAY=MO,TU,WE,TH,FR')],
    ['parameters of a date', many(100, `DTSTART${';A=b'.repeat(2400)}:20270101`)],
    ['a line folded without end', `BEGIN:VCALENDAR\nX:${long('\n x')}\nEND:VCALENDAR`],
    ['parameters without end', `BEGIN:VCALENDAR\nX${long(';A=b,c')}\nEND:VCALENDAR`],
    ['quotation marks without end', `BEGIN:VCALENDAR\nX;A=${long('"')}\nEND:VCALENDAR`],
    ['an archive under the name of a calendar', `PK\u0003\u0004${long('\0')}`],
    ['the bytes of a picture', long('\uFFFD')],
  ])('a calendar that would take a page long is refused or read in less than a second: %s', (_what, text) => {
    const taken = processorTime();
    const reading = readHolidays(text, TODAY);
    expect(taken()).toBeLessThan(1000);
    if (reading.is === 'refused') expect(reading.fault.message.length).toBeLessThan(120);
    else expect(reading.days.length).toBeLessThanOrEqual(200);
  });
});

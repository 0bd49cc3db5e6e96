import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LogEventName, LogFault, logReader, writeLine } from '../../../shared/activity/log.ts';
import { LONGEST_NAME, oneLine } from '../../../shared/cleanText.ts';
import type { ActivitySample } from '../../../shared/engine/types.ts';
import { writeInstant } from '../../../shared/simulation/json.ts';

const NINE = '2026-03-02T09:00:00+01:00[Europe/Vienna]';
const LINE = { at: NINE, seconds: 5, app: 'Blender', pointer: 0.8, keyboard: 0.1, idleSeconds: 0 };

const line = (fields: Readonly<Record<string, unknown>> = {}) => JSON.stringify({ ...LINE, ...fields });

/** A single line, read by a reader of its own. */
const read = (text: string) => logReader()(text);

function faultOf(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof LogFault) return error.message;
    throw error;
  }
  return 'no fault';
}

describe('a line of the log', () => {
  it('a line of the log is one window of activity', () => {
    expect(read(line())).toEqual({
      start: Date.parse('2026-03-02T08:00:00Z'),
      zone: 'Europe/Vienna',
      sample: { seconds: 5, app: 'Blender', pointer: 0.8, keyboard: 0.1, idleMs: 0 },
      event: null,
    });
  });

  it('a line of the log is 5 seconds long where it does not say', () => {
    expect(read(line({ seconds: undefined }))?.sample.seconds).toBe(5);
  });

  it('a line of the log may come without an application', () => {
    expect(read(line({ app: undefined }))?.sample.app).toBeNull();
  });

  it('a line of the log says "unknown" where the system does not tell', () => {
    const { sample } = read(line({ pointer: 'unknown', keyboard: 'unknown', idleSeconds: 'unknown' }))!;
    expect(sample).toMatchObject({ pointer: 'unknown', keyboard: 'unknown', idleMs: 'unknown' });
  });

  it('a line of the log gives idle time in seconds, with fractions', () => {
    expect(read(line({ idleSeconds: 12.25 }))?.sample.idleMs).toBe(12_250);
  });

  it('a line of the log may hold more than this version knows', () => {
    expect(read(line({ note: 'after lunch', display: 2 }))).toEqual(read(line()));
  });

  it.each([
    ['suspend', { type: 'suspend' }],
    ['resume', { type: 'resume' }],
    ['lock', { type: 'lock' }],
    ['unlock', { type: 'unlock' }],
    ['fullscreen-on', { type: 'hold', hold: 'fullscreen', on: true }],
    ['fullscreen-off', { type: 'hold', hold: 'fullscreen', on: false }],
    ['call-on', { type: 'hold', hold: 'call', on: true }],
    ['call-off', { type: 'hold', hold: 'call', on: false }],
    ['dnd-on', { type: 'hold', hold: 'dnd', on: true }],
    ['dnd-off', { type: 'hold', hold: 'dnd', on: false }],
  ])('a line of the log may begin with an event: %s', (name, event) => {
    expect(read(line({ event: name }))?.event).toEqual(event);
  });

  it.each([
    ['blank', ''],
    ['of spaces', '  \t '],
    ['of a carriage return', '\r'],
    ['a comment', '# a day in March'],
    ['an indented comment', '   # a day in March'],
    ['a comment after a byte order mark', '\uFEFF# a day in March'],
  ])('a line of the log is skipped where it is %s', (_what, text) => {
    expect(read(text)).toBeNull();
  });

  it('a line of the log may end with a carriage return', () => {
    expect(read(`${line()}\r`)).toEqual(read(line()));
  });

  it('a line of the log may begin with a byte order mark', () => {
    expect(read(`\uFEFF${line()}`)).toEqual(read(line()));
  });

  it('a line of the log may be written with spaces, in any order of fields', () => {
    const spaced = `{ "pointer": 0.8, "keyboard": 0.1, "idleSeconds": 0, "app": "Blender", "at": "${NINE}", "seconds": 5 }`;
    expect(read(spaced)).toEqual(read(line()));
  });
});

describe('the time of a line', () => {
  const startOf = (at: string) => read(line({ at }))!.start;

  it.each([
    ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00.000Z', '+00:00'],
    ['2026-03-02T09:00:00z', '2026-03-02T09:00:00.000Z', '+00:00'],
    ['2026-03-02t09:00:00Z', '2026-03-02T09:00:00.000Z', '+00:00'],
    ['2026-03-02T09:00:00Z[Europe/London]', '2026-03-02T09:00:00.000Z', 'Europe/London'],
    ['2026-03-02T09:00:00.250+01:00', '2026-03-02T08:00:00.250Z', '+01:00'],
    ['2026-03-02T09:59:59.9+01:00[Europe/Vienna]', '2026-03-02T08:59:59.900Z', 'Europe/Vienna'],
    ['2026-03-02T23:30:00-09:30', '2026-03-03T09:00:00.000Z', '-09:30'],
    ['2026-03-02T00:15:00+05:45[Asia/Kathmandu]', '2026-03-01T18:30:00.000Z', 'Asia/Kathmandu'],
    ['2024-02-29T12:00:00+00:00', '2024-02-29T12:00:00.000Z', '+00:00'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z', '+00:00'],
  ])('the time of a line may be written as %s', (at, utc, zone) => {
    const { start, zone: read_ } = read(line({ at }))!;
    expect({ utc: new Date(start).toISOString(), zone: read_ }).toEqual({ utc, zone });
  });

  it('the time of a line is exact to the millisecond, at any time of any day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (date) => startOf(date.toISOString()) === date.getTime(),
      ),
    );
  });

  it('the time of a line is read line by line as it would be alone', () => {
    const moment = fc.record({
      afterMs: fc.oneof(fc.integer({ min: 1, max: 7_200_000 }), fc.constantFrom(1000, 60_000, 3_600_000)),
      zone: fc.constantFrom('UTC', 'Europe/Vienna', 'Asia/Kathmandu', '-03:30'),
    });
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 30 }), (moments) => {
        const readNext = logReader();
        let wall = Date.parse('2026-03-28T22:00:00Z');
        for (const { afterMs, zone } of moments) {
          wall += afterMs;
          const text = line({ at: writeInstant({ wall, zone }), seconds: 0.001 });
          expect(readNext(text)).toEqual(read(text));
          expect(read(text)).toMatchObject({ start: wall, zone });
        }
      }),
    );
  });
});

describe('a line that is not valid says what is wrong:', () => {
  const at = 'at: must be a date and time with offset, such as 2026-03-02T09:00:00+01:00;';
  const share = 'must be a number from 0 to 1, or "unknown";';

  it.each([
    [{ at: undefined }, `${at} it is missing`],
    [{ at: 1772438400000 }, `${at} it is 1772438400000`],
    [{ at: '' }, `${at} it is ""`],
    [{ at: '2026-03-02' }, at],
    [{ at: '2026-03-02T09:00:00' }, at],
    [{ at: '2026-03-02 09:00:00+01:00' }, at],
    [{ at: '2026-03-02T09:00+01:00' }, at],
    [{ at: '2026-03-02T9:00:00+01:00' }, at],
    [{ at: '2026-02-30T09:00:00+01:00' }, at],
    [{ at: '2026-13-01T09:00:00+01:00' }, at],
    [{ at: '2026-03-02T24:00:00+01:00' }, at],
    [{ at: '2026-03-02T09:60:00+01:00' }, at],
    [{ at: '2026-03-02T09:00:61+01:00' }, at],
    [{ at: '2026-03-02T09:00:00+0100' }, at],
    [{ at: '2026-03-02T09:00:00[Europe/Vienna]' }, at],
    [{ at: '2026-03-02T09:00:00+01:00 [Europe/Vienna]' }, at],
    [{ at: 'yesterday' }, `${at} it is "yesterday"`],
    [{ at: '2026-03-02T09:00:00+01:00[Europe/Wien]' }, 'at: "Europe/Wien" is not a time zone that is known here;'],
    [{ at: '2026-03-02T09:00:00+29:00' }, 'at: "+29:00" is not a time zone that is known here;'],
    [{ at: '2026-03-02T09:00:00+29:00[Europe/Vienna]' }, 'at: "+29:00" is not a time zone that is known here;'],
    [{ seconds: 0 }, 'seconds: must be a number above 0, at most 60; it is 0'],
    [{ seconds: -5 }, 'seconds: must be a number above 0, at most 60; it is -5'],
    [{ seconds: 60.5 }, 'seconds: must be a number above 0, at most 60; it is 60.5'],
    [{ seconds: '5' }, 'seconds: must be a number above 0, at most 60; it is "5"'],
    [{ seconds: null }, 'seconds: must be a number above 0, at most 60; it is null'],
    [{ app: 7 }, 'app: must be a text, or absent where it is not known; it is 7'],
    [{ app: null }, 'app: must be a text, or absent where it is not known; it is null'],
    [{ pointer: undefined }, `pointer: ${share} it is missing`],
    [{ pointer: 1.01 }, `pointer: ${share} it is 1.01`],
    [{ pointer: true }, `pointer: ${share} it is true`],
    [{ keyboard: undefined }, `keyboard: ${share} it is missing`],
    [{ keyboard: -0.1 }, `keyboard: ${share} it is -0.1`],
    [{ keyboard: 'none' }, `keyboard: ${share} it is "none"`],
    [{ idleSeconds: undefined }, 'idleSeconds: must be 0 or more seconds, or "unknown"; it is missing'],
    [{ idleSeconds: -1 }, 'idleSeconds: must be 0 or more seconds, or "unknown"; it is -1'],
    [{ idleSeconds: [3] }, 'idleSeconds: must be 0 or more seconds, or "unknown"; it is [3]'],
    [{ event: 'sleep' }, 'event: must be one of suspend, resume, lock, unlock, call-on,'],
    [{ event: null }, 'event: must be one of'],
    [{ event: 'constructor' }, 'event: must be one of'],
  ])('a line that is not valid says what is wrong: %j', (fields, message) => {
    expect(faultOf(line(fields))).toContain(message);
    expect(faultOf(line(fields)).startsWith(message.slice(0, 4))).toBe(true);
  });

  it.each([
    ['{"at":', 'not valid JSON ('],
    ['hello', 'not valid JSON ('],
    [`${line()} ${line()}`, 'not valid JSON ('],
    ['[]', 'not a JSON object; a line looks like {"at":'],
    ['null', 'not a JSON object; a line looks like {"at":'],
    ['7', 'not a JSON object; a line looks like {"at":'],
    [line({ idleSeconds: 0 }).replace('"idleSeconds":0', '"idleSeconds":1e999'), 'idleSeconds: must be 0 or more'],
  ])('a line that is not valid says what is wrong: %s', (text, message) => {
    expect(faultOf(text)).toContain(message);
  });

  it('a line that is not valid says what is wrong: a line that differs from a good one only in its time', () => {
    const readNext = logReader();
    readNext(line());
    expect(() => readNext(line({ at: '2026-03-02T09:00:65+01:00[Europe/Vienna]' }))).toThrow(LogFault);
    expect(() => readNext(line({ at: 'soon' }))).toThrow(LogFault);
  });
});

describe('lines in a row', () => {
  const inRow = (...starts: readonly string[]) => {
    const readNext = logReader();
    return () => starts.map((start) => readNext(line({ at: `2026-03-02T${start}+01:00` }))!.start);
  };

  it('lines in a row may leave a gap', () => {
    expect(inRow('09:00:00', '09:00:05', '12:30:00')).not.toThrow();
  });

  it('lines in a row may overlap by the rounding of their times', () => {
    expect(inRow('09:00:00', '09:00:04.6')).not.toThrow();
  });

  it('lines in a row must be in order of time', () => {
    const message = 'at: this window starts before the one above it has ended; put the lines in order of time';
    expect(inRow('09:00:00', '08:59:00')).toThrow(message);
    expect(inRow('09:00:00', '09:00:00')).toThrow(message);
    expect(inRow('09:00:00', '09:00:04')).toThrow(message);
  });

  it('lines in a row are in order by the instant, not by the hour that they show', () => {
    const readNext = logReader();
    readNext(line({ at: '2026-10-25T02:59:55+02:00[Europe/Vienna]' }));
    expect(() => readNext(line({ at: '2026-10-25T02:00:00+01:00[Europe/Vienna]' }))).not.toThrow();
    expect(() => readNext(line({ at: '2026-10-25T02:30:00+02:00[Europe/Vienna]' }))).toThrow(LogFault);
  });

  it('lines in a row may change their zone on a journey', () => {
    const readNext = logReader();
    expect(readNext(line({ at: '2026-03-02T09:00:00+01:00[Europe/Vienna]' }))?.zone).toBe('Europe/Vienna');
    expect(
      readNext(line({ at: '2026-03-02T17:00:00+09:00[Asia/Tokyo]', seconds: 5 }).replace('17:00:00', '17:00:05'))?.zone,
    ).toBe('Asia/Tokyo');
  });
});

describe('a recorded window', () => {
  const share = fc.oneof(
    fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000),
    fc.constant('unknown' as const),
  );
  const sample: fc.Arbitrary<ActivitySample> = fc.record({
    seconds: fc.integer({ min: 1, max: 60_000 }).map((ms) => ms / 1000),
    app: fc.option(fc.string({ unit: 'binary' }).map((name) => oneLine(name, LONGEST_NAME))),
    pointer: share,
    keyboard: share,
    idleMs: fc.oneof(fc.integer({ min: 0, max: 1e9 }), fc.constant('unknown' as const)),
  });
  const events: readonly LogEventName[] = ['suspend', 'resume', 'lock', 'unlock', 'call-on', 'dnd-off'];

  it('a recorded window reads back as it was', () => {
    fc.assert(
      fc.property(
        sample,
        fc.option(fc.constantFrom(...events)),
        fc.integer({ min: 0, max: 4e12 }),
        fc.constantFrom('Europe/Vienna', 'America/St_Johns', 'Asia/Kathmandu', 'UTC', '+05:30'),
        (given, event, wall, zone) => {
          const text = writeLine(writeInstant({ wall, zone }), given, event);
          expect(text).not.toContain('\n');
          expect(read(text)).toEqual({
            start: wall,
            zone,
            sample: given.idleMs === 'unknown' ? given : { ...given, idleMs: expect.closeTo(given.idleMs, 3) },
            event: event === null ? null : read(line({ event }))!.event,
          });
        },
      ),
    );
  });

  it('a recorded window is one line without what is not known', () => {
    const given: ActivitySample = { seconds: 5.0004, app: null, pointer: 1 / 3, keyboard: 'unknown', idleMs: 1234.5 };
    expect(writeLine(NINE, given, null)).toBe(
      `{"at":"${NINE}","seconds":5,"pointer":0.333,"keyboard":"unknown","idleSeconds":1.235}`,
    );
  });
});

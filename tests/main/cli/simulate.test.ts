/** The simulator as somebody at a terminal meets it: a process with arguments, two streams and an exit status. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAD, READING, WrittenLog, minutes } from '../../shared/simulation/writtenLog.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings/schema.ts';

const PROGRAM = resolve(import.meta.dirname, '../../../main/cli/simulate.ts');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-simulate-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file into the folder that the simulator runs in. */
function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

function simulate(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

type Line = { readonly at: string; readonly event: string } & Readonly<Record<string, unknown>>;

function linesOf(...args: readonly string[]): readonly Line[] {
  const { status, stdout, stderr } = simulate(...args, '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

const eventsOf = (...args: readonly string[]) => linesOf(...args).map(({ event }) => event);

describe('a simulated morning', () => {
  beforeAll(() => {
    const log = new WrittenLog().works(CAD, minutes(22)).gap(minutes(10)).works(READING, minutes(3));
    file('morning.jsonl', `# a morning\n\n${log.text}`);
  });

  it('a simulated morning is told as one object a line, fields in their order', () => {
    expect(simulate('morning.jsonl', '--json').stdout.split('\n')).toEqual([
      '{"at":"2026-03-02T09:14:35+01:00[Europe/Vienna]","event":"due","kind":"micro","why":"reach","text":"15 min in Blender, mostly with the mouse: 12 reach-minutes.","load":12.03125,"need":12.03125,"dose":12.03125}',
      '{"at":"2026-03-02T09:14:35+01:00[Europe/Vienna]","event":"shown","kind":"micro","exercises":["arm-swings"],"load":12.03125,"need":12.03125,"dose":12.03125}',
      '{"at":"2026-03-02T09:15:35+01:00[Europe/Vienna]","event":"taken","kind":"micro","seconds":60,"load":10.117035,"need":3.007812,"dose":12.03125}',
      '{"at":"2026-03-02T09:32:00+01:00[Europe/Vienna]","event":"natural","kind":"long","seconds":600,"load":2.724268,"need":0.000008,"dose":17.325}',
      '{"at":"2026-03-02T09:35:00+01:00[Europe/Vienna]","event":"day","micro":1,"long":0,"natural":1,"skipped":0,"postponed":0,"ignored":0,"peakLoad":15.410785,"activeSeconds":1440,"load":2.406899,"need":0.16612,"dose":17.733}',
      '',
    ]);
  });

  it('a simulated morning reads like a day without --json', () => {
    const { status, stdout, stderr } = simulate('morning.jsonl');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(
      'Monday, 2 March 2026  (Europe/Vienna)\n09:14:35  ▕██████████▏ need 12.0  load 12.0  micro-break due: ',
    );
    expect(stdout).toContain('1 micro-break, 0 long breaks, 1 natural break, 0 skipped\n');
  });

  it('a simulated morning goes the way its user goes', () => {
    expect(eventsOf('morning.jsonl', '--user', 'take')).toEqual(eventsOf('morning.jsonl'));
    expect(eventsOf('morning.jsonl', '--user=ignore').slice(0, 3)).toEqual(['due', 'shown', 'ignored']);
    expect(eventsOf('morning.jsonl', '--user', 'postpone').slice(0, 3)).toEqual(['due', 'shown', 'postponed']);
    expect(eventsOf('morning.jsonl', '--user', 'skip').slice(0, 3)).toEqual(['due', 'shown', 'skipped']);
  });

  it('a simulated morning can begin later', () => {
    expect(eventsOf('morning.jsonl', '--from', '2026-03-02T09:10:00+01:00')).toEqual(['natural', 'day']);
    expect(
      linesOf('morning.jsonl', '--from', '2026-03-02T09:10:00+01:00[Europe/Vienna]').at(-1)?.['activeSeconds'],
    ).toBe(minutes(15));
    expect(linesOf('morning.jsonl', '--from', '2026-03-02T08:10:00Z').at(-1)?.['activeSeconds']).toBe(minutes(15));
  });

  it('a simulated morning runs with the settings of a file', () => {
    file('long.json', JSON.stringify({ rhythm: { micro: { reachMinutes: 10, seconds: 30 } } }));
    const [due, , taken] = linesOf('morning.jsonl', '--settings', 'long.json');
    expect(due?.at).toBe('2026-03-02T09:12:10+01:00[Europe/Vienna]');
    expect(taken).toMatchObject({ event: 'taken', seconds: 30 });
  });

  it('a simulated morning takes settings.json as it is, also from an editor that marks it or from a newer version', () => {
    const newer = { desk: { factor: 1 }, telepathy: { enabled: true, range: [1, 2] } };
    file('newer.json', `\uFEFF${JSON.stringify({ ...DEFAULT_SETTINGS, ...newer }, null, 2)}`);
    const { status, stderr } = simulate('morning.jsonl', '--json', '--settings', 'newer.json');
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /^newer\.json: line \d+, column 3, telepathy: is not a setting of this version; this is ignored\n$/,
    );
  });

  it('a simulated morning runs on with a settings file that is partly bad, and says what it ignores', () => {
    file(
      'bad.json',
      '{\n "rhythm": { "micro": { "reachMinutes": 10, "seconds": 0 } },\n "colour": 1,\n "apps": [{ "match": "Blender" }]\n',
    );
    const { status, stdout, stderr } = simulate('morning.jsonl', '--json', '--settings', 'bad.json');
    expect(status).toBe(0);
    expect(stdout.split('\n')[0]).toContain('"at":"2026-03-02T09:12:10+01:00[Europe/Vienna]"');
    expect(stderr.split('\n')).toEqual([
      'bad.json: line 5, column 1: not valid JSON, close brace expected; this is ignored',
      'bad.json: line 2, column 45, rhythm.micro.seconds: must be a number from 10 to 1800; this is ignored',
      'bad.json: line 3, column 2, colour: is not a setting of this version; this is ignored',
      'bad.json: line 4, column 11, apps[0].weight: is missing; this is ignored',
      '',
    ]);
  });

  it('a simulated morning keeps to the work hours of its own zone', () => {
    file('hours.json', '{"workHours":{"enabled":true,"week":{"mon":[["09:30","17:00"]]}}}');
    const held = linesOf('morning.jsonl', '--settings', 'hours.json').find(({ event }) => event === 'held');
    expect(held).toMatchObject({ reason: 'off-hours', at: '2026-03-02T09:14:35+01:00[Europe/Vienna]' });
    file('far.json', '{"workHours":{"enabled":true,"zone":"Asia/Tokyo","week":{"mon":[["17:00","18:00"]]}}}');
    expect(eventsOf('morning.jsonl', '--settings', 'far.json').slice(0, 2)).toEqual(['due', 'shown']);
  });

  it('a simulated morning may be written with Windows line ends, a byte order mark and no last line end', () => {
    const log = new WrittenLog().works(CAD, minutes(20)).lines.join('\r\n');
    file('windows.jsonl', `\uFEFF${log}`);
    expect(eventsOf('windows.jsonl')).toEqual(['due', 'shown', 'taken', 'day']);
  });
});

describe('a log with a fault', () => {
  it('a log with a fault stops the run with file, line and what is wrong', () => {
    const lines = new WrittenLog().works(CAD, minutes(20)).lines;
    file('bad.jsonl', [...lines, '# so far', lines[0]!.replace('"pointer":0.8', '"pointer":8')].join('\n'));
    const { status, stdout, stderr } = simulate('bad.jsonl', '--json');
    expect(status).toBe(2);
    expect(stderr).toBe('bad.jsonl:242: pointer: must be a number from 0 to 1, or "unknown"; it is 8\n');
    expect(stdout.match(/(?<="event":")\w+/g)).toEqual(['due', 'shown', 'taken']);
  });

  it('a log with a fault counts blank lines and comments too', () => {
    file('second.jsonl', '\n# nothing\n\n{"at":"now","pointer":0,"keyboard":0,"idleSeconds":0}\n');
    expect(simulate('second.jsonl')).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^second\.jsonl:4: at: must be a date and time with offset, .*; it is "now"\n$/,
      ) as string,
    });
  });

  it('a log with a fault is faulty in a line before --from as well', () => {
    file('early.jsonl', `hello\n${new WrittenLog().works(CAD, 60).text}`);
    const { status, stderr } = simulate('early.jsonl', '--from', '2026-03-02T09:00:30+01:00');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^early\.jsonl:1: not valid JSON \(/);
  });

  it('a log with a fault names the line that is out of order', () => {
    const { lines } = new WrittenLog().works(CAD, 20);
    file('order.jsonl', [lines[0], lines[2], lines[1], lines[3]].join('\n'));
    expect(simulate('order.jsonl').stderr).toBe(
      'order.jsonl:3: at: this window starts before the one above it has ended; put the lines in order of time\n',
    );
  });
});

describe('a wrong command', () => {
  beforeAll(() => {
    file('short.jsonl', new WrittenLog().works(CAD, 60).text);
  });

  it.each([
    ['which log? usage: npm run simulate', []],
    ['one log at a time, please. usage:', ['short.jsonl', 'short.jsonl']],
    ['nowhere.jsonl: there is no such file', ['nowhere.jsonl']],
    ['.: cannot be read (', ['.']],
    ['nowhere.json: there is no such file', ['short.jsonl', '--settings', 'nowhere.json']],
    ['--user: "hurry" is not one of take, ignore, postpone, skip', ['short.jsonl', '--user', 'hurry']],
    ['--from: "noon" must be a date and time with offset', ['short.jsonl', '--from', 'noon']],
    ['--from: "2026-03-02T09:00" must be', ['short.jsonl', '--from', '2026-03-02T09:00']],
    ["Unknown option '--fast'", ['short.jsonl', '--fast']],
    ["Option '--from <value>' argument missing", ['short.jsonl', '--from']],
  ])('a wrong command is answered in one line: %s', (message, args) => {
    const { status, stdout, stderr } = simulate(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.startsWith(message)).toBe(true);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('profiles in a settings file', () => {
  it('profiles in a settings file come by their times, and what they change counts', () => {
    file('two-hours.jsonl', new WrittenLog('2026-03-02T08:00:00+01:00').works(CAD, minutes(120)).text);
    const times = { mon: [['09:00', '09:30']] };
    const profiles = [{ id: 'off-duty', name: 'Off duty', changes: { prompts: { enabled: false } }, when: times }];
    file('profiles.json', JSON.stringify({ profiles }));
    const { stdout, stderr } = simulate('two-hours.jsonl', '--settings', 'profiles.json', '--json');
    expect(stderr).toBe('');
    const events = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { at: string; event: string; profile?: string | null });
    const timeOf = ({ at }: { at: string }) => at.slice(11, 16);
    expect(events.filter(({ event }) => event === 'profile').map((one) => [timeOf(one), one.profile])).toEqual([
      ['09:00', 'Off duty'],
      ['09:30', null],
    ]);
    const shown = events.filter(({ event }) => event === 'shown').map(timeOf);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.filter((time) => time >= '09:00' && time < '09:30')).toEqual([]);
  });
});

describe('a log without a window', () => {
  it('a log without a window gives nothing, and says so', () => {
    file('empty.jsonl', '');
    file('comments.jsonl', '# nothing\n\n');
    for (const name of ['empty.jsonl', 'comments.jsonl']) {
      expect(simulate(name, '--json')).toEqual({ status: 0, stdout: '', stderr: `${name}: no window of activity\n` });
    }
  });

  it('a log without a window from the given time on is told apart from one that is empty', () => {
    file('over.jsonl', new WrittenLog().works(CAD, 60).text);
    expect(simulate('over.jsonl', '--from', '2027-01-01T00:00:00Z')).toEqual({
      status: 0,
      stdout: '',
      stderr: 'over.jsonl: no window of activity from then on\n',
    });
  });
});

describe.skipIf(process.platform === 'win32')('a reader that has seen enough', () => {
  it('a reader that has seen enough ends the run quietly', () => {
    const day = new WrittenLog('2026-03-02T05:00:00+01:00').works(CAD, minutes(60 * 22), 60);
    file('year.jsonl', day.text);
    file(
      'often.json',
      '{"rhythm":{"micro":{"reachMinutes":1,"spacingMinutes":1,"seconds":10},"long":{"enabled":false}}}',
    );
    const command = `"${process.execPath}" "${PROGRAM}" year.jsonl --json --settings often.json --user skip | head -n 1`;
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe.skipIf(!existsSync('/dev/full'))('a full disk', () => {
  it('a full disk ends the run with a line that says so', () => {
    file('short.jsonl', new WrittenLog('2026-03-02T05:00:00+01:00').works(CAD, minutes(60), 60).text);
    const command = `"${process.execPath}" "${PROGRAM}" short.jsonl > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^the timeline cannot be written \(ENOSPC.*\)\n$/);
  });
});

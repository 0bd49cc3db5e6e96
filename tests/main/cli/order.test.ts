import { describe, expect, it } from 'vitest';
import { STAY_ARGUMENT, pauseEnd, readOrder, wordsOf } from '../../../main/cli/order.ts';
import { HOUR, MINUTE } from '../../../shared/moment.ts';

/** The installed app. */
const unknot = (...words: readonly string[]) => readOrder(wordsOf(['/opt/Unknot/unknot', ...words], false));
/** `npx electron . …` in the project's folder. */
const electron = (...words: readonly string[]) => readOrder(wordsOf(['/usr/bin/electron', ...words], true));

const faultOf = (...words: readonly string[]) => {
  const order = unknot(...words);
  return order.is === 'fault' ? order.message : order;
};

describe('a command', () => {
  it('is none: show a window', () => {
    expect(unknot()).toEqual({ is: 'open' });
    expect(electron('.')).toEqual({ is: 'open' });
  });

  it('is none at login: stay in the tray', () => {
    expect(unknot(STAY_ARGUMENT)).toEqual({ is: 'stay' });
    expect(electron('/home/me/unknot', STAY_ARGUMENT)).toEqual({ is: 'stay' });
  });

  it('asks for the state', () => {
    expect(unknot('status')).toEqual({ is: 'status', json: false });
    expect(unknot('status', '--json')).toEqual({ is: 'status', json: true });
  });

  it.each([
    ['45m', 45 * MINUTE],
    ['45min', 45 * MINUTE],
    ['2h', 2 * HOUR],
    ['1.5h', 90 * MINUTE],
    ['0.5m', MINUTE / 2],
    ['24h', 24 * HOUR],
  ])('pauses for %s', (length, forMs) => {
    expect(unknot('pause', length)).toEqual({ is: 'pause', forMs });
  });

  it('pauses until tomorrow, and ends a pause', () => {
    expect(unknot('pause', 'until-tomorrow')).toEqual({ is: 'pause', until: 'tomorrow' });
    expect(unknot('pause', 'off')).toEqual({ is: 'resume' });
  });

  it('starts a break', () => {
    expect(unknot('break', 'micro')).toEqual({ is: 'break', kind: 'micro' });
    expect(unknot('break', 'long')).toEqual({ is: 'break', kind: 'long' });
  });

  it('puts off, by the first delay of the settings or by another', () => {
    expect(unknot('later')).toEqual({ is: 'later', by: {} });
    expect(unknot('later', '15m')).toEqual({ is: 'later', by: { minutes: 15 } });
    expect(unknot('later', '1h')).toEqual({ is: 'later', by: { minutes: 60 } });
  });

  it('puts a profile in force, also one of several words, and for today alone', () => {
    expect(unknot('profile', 'home')).toEqual({ is: 'profile', of: 'home', today: false });
    expect(unknot('profile', 'Sore', 'day', '--today')).toEqual({ is: 'profile', of: 'Sore day', today: true });
    expect(unknot('profile', '--today', 'off')).toEqual({ is: 'profile', of: 'off', today: true });
    expect(unknot('profile')).toEqual({ is: 'profile', of: null, today: false });
  });

  it.each([
    [['--today'], /^profile: which one, for today\? /],
    [['schedule', '--today'], /^profile: which one, for today\? /],
    [['home', '--tomorrow'], /^profile: "--tomorrow" does not belong here; --today does/],
  ])('does not take %j for a profile', (words, message) => {
    expect(faultOf('profile', ...words)).toMatch(message);
  });

  it.each([['0m'], ['61m'], ['15'], ['soon'], ['5m', '5m']])('does not put off by %s', (...words) => {
    expect(faultOf('later', ...words)).toMatch(/^later: by how much\? 1m to 60m/);
  });

  it('tells of a break that was just taken', () => {
    expect(unknot('took')).toEqual({ is: 'took', which: {} });
    expect(unknot('took', 'long')).toEqual({ is: 'took', which: { kind: 'long' } });
    expect(faultOf('took', 'huge')).toMatch(/^took: which one\?/);
  });

  it('logs how the knot feels', () => {
    expect(unknot('log', '0')).toEqual({ is: 'log', pain: 0, spots: [] });
    expect(unknot('log', '10')).toEqual({ is: 'log', pain: 10, spots: [] });
    expect(electron('.', 'log', '4')).toEqual({ is: 'log', pain: 4, spots: [] });
  });

  it('logs where it is felt, each place once', () => {
    const right = { region: 'blade-inner', side: 'right', feel: 'knot' };
    const spine = { region: 'spine', side: 'middle', feel: 'knot' };
    const words = ['spine', 'blade-inner-right', 'spine'];
    expect(unknot('log', '4', ...words)).toEqual({ is: 'log', pain: 4, spots: [right, spine] });
  });

  it('opens the check-in', () => {
    expect(unknot('check-in')).toEqual({ is: 'check-in' });
    expect(faultOf('check-in', '4')).toMatch(/^"4" does not belong here/);
  });

  it('skips', () => {
    expect(unknot('skip')).toEqual({ is: 'skip' });
  });

  it('records', () => {
    expect(unknot('record', 'day.jsonl')).toEqual({ is: 'record', file: 'day.jsonl', seconds: null });
    expect(unknot('record', 'day.jsonl', '--seconds', '90')).toEqual({ is: 'record', file: 'day.jsonl', seconds: 90 });
    expect(unknot('record', '--seconds', '0.5', 'day.jsonl')).toEqual({
      is: 'record',
      file: 'day.jsonl',
      seconds: 0.5,
    });
  });
});

describe('a command is found', () => {
  it('after what Chromium takes for itself', () => {
    expect(unknot('--no-sandbox', '--ozone-platform=x11', 'status', '--json')).toEqual({ is: 'status', json: true });
    expect(unknot('--no-sandbox')).toEqual({ is: 'open' });
    expect(unknot('--no-sandbox', STAY_ARGUMENT)).toEqual({ is: 'stay' });
  });

  it('after the folder of the app, with switches on either side of it', () => {
    expect(electron('.', 'status')).toEqual({ is: 'status', json: false });
    expect(electron('--no-sandbox', '.', '--disable-gpu', 'pause', '45m')).toEqual({ is: 'pause', forMs: 45 * MINUTE });
    expect(electron('--no-sandbox', '.')).toEqual({ is: 'open' });
  });

  it('though Electron was started without a folder', () => {
    expect(electron()).toEqual({ is: 'open' });
    expect(electron('--no-sandbox')).toEqual({ is: 'open' });
  });
});

describe('a wrong command says what is right:', () => {
  it.each([
    [['dance'], '"dance" is not a command. unknot [status'],
    [['constructor'], '"constructor" is not a command.'],
    [['status', 'now'], '"now" does not belong here.'],
    [['status', '--yaml'], '"--yaml" does not belong here.'],
    [['skip', '2'], '"2" does not belong here.'],
    [['pause'], 'pause: for how long? give a length such as 45m or 2h, until-tomorrow, or off'],
    [['pause', '45'], 'pause: "45" is not a length;'],
    [['pause', '0m'], 'pause: "0m" is not a length;'],
    [['pause', '-5m'], 'pause: "-5m" is not a length;'],
    [['pause', '5s'], 'pause: "5s" is not a length;'],
    [['pause', 'm'], 'pause: "m" is not a length;'],
    [['pause', '1e3m'], 'pause: "1e3m" is not a length;'],
    [['pause', 'until-friday'], 'pause: "until-friday" is not a length;'],
    [['pause', '25h'], 'pause: "25h" is longer than a day;'],
    [['pause', '45', 'm'], 'pause: "m" does not belong here;'],
    [['break'], 'break: which one?'],
    [['break', 'huge'], 'break: which one?'],
    [['break', 'micro', 'long'], 'break: which one?'],
    [['log'], 'log: how does the knot feel, from 0, nothing, to 10'],
    [['log', '11'], 'log: "11" is not a whole number from 0 to 10;'],
    [['log', '-1'], 'log: "-1" is not a whole number from 0 to 10;'],
    [['log', '4.5'], 'log: "4.5" is not a whole number'],
    [['log', '0x4'], 'log: "0x4" is not a whole number'],
    [['log', 'bad'], 'log: "bad" is not a whole number'],
    [['log', '4', '5'], 'log: "5" is not a place; known are neck-left, neck-right, shoulder-top-left'],
    [['log', '4', 'spine-left'], 'log: "spine-left" is not a place;'],
    [['record'], 'record: one file to write to, please'],
    [['record', 'a', 'b'], 'record: one file to write to, please'],
    [['record', '--fast'], 'record: one file to write to, please'],
    [['record', 'a', '--seconds'], 'record: --seconds needs a number above 0'],
    [['record', 'a', '--seconds', '0'], 'record: --seconds needs a number above 0'],
    [['record', 'a', '--seconds', 'ten'], 'record: --seconds needs a number above 0'],
  ])('%j', (words, message) => {
    expect(faultOf(...words)).toContain(message);
    expect(faultOf(...words)).not.toContain('\n');
  });
});

describe('the end of a pause', () => {
  it('is a while from now on the clock that no one sets', () => {
    expect(pauseEnd({ is: 'pause', forMs: 45 * MINUTE }, 1000, 99)).toEqual({ mono: 1000 + 45 * MINUTE });
  });

  it('until tomorrow is the end of the running day', () => {
    expect(pauseEnd({ is: 'pause', until: 'tomorrow' }, 1000, 99)).toEqual({ wall: 99 });
  });
});

import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../main/ipc/messages.ts';

describe('a message of the contract', () => {
  it.each([
    ['take', null],
    ['later', null],
    ['later', 15],
    ['took', null],
    ['skip', null],
    ['endBreak', null],
    ['pauseBreak', null],
    ['resumeBreak', null],
    ['nextExercise', null],
    ['swapExercise', null],
    ['neverExercise', null],
    ['changeSettings', { exercises: { position: 'sitting' } }],
    ['changeSettings', {}],
    ['changeSettings', { appearance: { theme: 'dark' } }],
    ['changeSettings', { desk: { factor: 1.1 }, startAtLogin: true }],
    ['changeSettings', { shortcuts: { start: 'Ctrl+Alt+B' } }],
    ['changeSettings', { appearance: { theme: 'dark' } }],
    ['changeSettings', { desk: 'checked where it is stored' }],
    ['openWindow', 'settings'],
    ['openWindow', 'today'],
    ['openWindow', 'about'],
    ['openWindow', 'help'],
    ['openWindow', { window: 'settings', at: 'rhythm.micro.reachMinutes' }],
    ['checkIn', 0],
    ['checkIn', 10],
    ['dismissCheckIn', null],
    ['changeSettings', { checkIns: { afterBreaks: 1 }, safety: { read: true, warningSign: false } }],
    ['exportSettings', null],
    ['importSettings', null],
    ['dismissNotice', 'settings-file'],
    ['appTimes', null],
  ])('is understood: %s %j', (name, argument) => {
    expect(readMessage(name, argument)).toEqual({ name, argument });
  });
});

describe('a message is refused', () => {
  it.each([
    ['take', undefined],
    ['take', 'micro'],
    ['take', {}],
    ['skip', 0],
    ['later', 0],
    ['later', 61],
    ['later', '5'],
    ['took', 'micro'],
    ['pauseBreak', undefined],
    ['exportSettings', '/etc/passwd'],
    ['importSettings', '/etc/passwd'],
    ['neverExercise', 'arm-swings'],
    ['openWindow', 'break'],
    ['openWindow', 'welcome'],
    ['checkIn', 11],
    ['checkIn', -1],
    ['checkIn', 4.5],
    ['checkIn', '4'],
    ['checkIn', Number.NaN],
    ['checkIn', null],
    ['dismissCheckIn', 4],
    ['openWindow', 'prompt'],
    ['openWindow', null],
    ['openWindow', ['settings']],
    ['openWindow', { window: 'settings', at: '' }],
    ['openWindow', { window: 'settings', at: 'javascript:alert(1)' }],
    ['openWindow', { window: 'settings', at: `a${'.b'.repeat(60)}` }],
    ['openWindow', { window: 'today', at: 'sound' }],
    ['openWindow', 'https://example.org'],
    ['changeSettings', null],
    ['changeSettings', []],
    ['changeSettings', 'desk'],
    ['changeSettings', { colour: 'blue' }],
    ['changeSettings', { schemaVersion: 2 }],
    ['changeSettings', JSON.parse('{"__proto__":{"startAtLogin":true}}')],
    ['changeSettings', JSON.parse('{"constructor":{}}')],
    ['dismissNotice', null],
    ['dismissNotice', 7],
    ['dismissNotice', 'x'.repeat(101)],
  ])('for a wrong argument: %s %j', (name, argument) => {
    expect(readMessage(name, argument)).toBeNull();
  });

  it.each([
    'quit',
    '',
    'Take',
    'take ',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    null,
    undefined,
    7,
    {},
    ['take'],
    { toString: () => 'take' },
  ])('for a name that no message has (%#)', (name) => {
    expect(readMessage(name, null)).toBeNull();
    expect(readMessage(name, {})).toBeNull();
  });
});

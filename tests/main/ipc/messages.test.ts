import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/settings/schema.ts';
import { readMessage } from '../../../main/ipc/messages.ts';

const SPOT = { region: 'blade-inner', side: 'right', feel: 'knot' };
const SAID = { pain: 4, spots: [SPOT], note: 'after drawing', corrects: null };

describe('a message of the contract', () => {
  it('a message of the contract changes any section of the settings, and never their version', () => {
    const { schemaVersion, ...sections } = DEFAULT_SETTINGS;
    for (const [section, value] of Object.entries(sections))
      expect(readMessage('changeSettings', { [section]: value })).toMatchObject({ name: 'changeSettings' });
    expect(readMessage('changeSettings', { schemaVersion })).toBeNull();
  });

  it.each([
    ['act', { type: 'start-break' }],
    ['act', { type: 'start-break', kind: 'long' }],
    ['act', { type: 'postpone' }],
    ['act', { type: 'postpone', minutes: 15 }],
    ['act', { type: 'took' }],
    ['act', { type: 'skip' }],
    ['act', { type: 'end-break' }],
    ['act', { type: 'emergency-exit' }],
    ['act', { type: 'pause-break' }],
    ['act', { type: 'resume-break' }],
    ['act', { type: 'next-exercise' }],
    ['act', { type: 'swap-exercise' }],
    ['act', { type: 'never-exercise' }],
    ['act', { type: 'pause-prompts', minutes: 30 }],
    ['act', { type: 'pause-prompts', until: 'tomorrow' }],
    ['act', { type: 'pause-prompts', until: 'resumed' }],
    ['act', { type: 'resume-prompts' }],
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
    ['openWindow', { window: 'learn', at: 'see-someone' }],
    ['openWindow', 'check-in'],
    ['answerCheckIn', 0],
    ['answerCheckIn', 10],
    ['addLocation', null],
    ['checkIn', SAID],
    ['checkIn', { ...SAID, spots: [], note: null, corrects: 1_772_438_400_000 }],
    ['checkIn', { ...SAID, note: 'a'.repeat(500) }],
    ['takeBackCheckIn', 1_772_438_400_000],
    ['closeCheckIn', null],
    ['dismissCheckIn', null],
    ['changeSettings', { checkIns: { afterBreaks: 1 }, safety: { read: true, warningSign: false } }],
    ['exportSettings', null],
    ['importSettings', null],
    ['dismissNotice', 'settings-file'],
    ['appTimes', null],
    ['historyFacts', null],
    ['deleteHistory', { what: 'span', from: 0, until: 5 }],
    ['deleteHistory', { what: 'app', app: 'Blender' }],
    ['deleteHistory', { what: 'all' }],
    ['exportHistory', { as: 'csv' }],
    ['importHistory', null],
    ['changeSettings', { history: { keepMonths: 12 } }],
    ['act', { type: 'choose-profile', choice: 'schedule' }],
    ['act', { type: 'choose-profile', choice: { id: 'home', today: true } }],
    ['act', { type: 'choose-profile', choice: { id: null, today: false } }],
    ['changeSettings', { profiles: [] }],
  ])('a message of the contract is understood: %s %j', (name, argument) => {
    expect(readMessage(name, argument)).toEqual({ name, argument });
  });
});

describe('a message is refused', () => {
  it.each([
    ['deleteHistory', { what: 'everything' }],
    ['deleteHistory', { what: 'app', app: '' }],
    ['deleteHistory', { what: 'span', from: 0, until: Infinity }],
    ['exportHistory', { as: 'xlsx' }],
    ['importHistory', '/etc/passwd'],
    ['act', undefined],
    ['act', null],
    ['act', 'skip'],
    ['act', {}],
    ['act', { type: 'take' }],
    ['act', { type: 'sample' }],
    ['act', { type: 'settings', settings: {} }],
    ['act', { type: 'gate', gate: 'open' }],
    ['act', { type: 'skip', kind: 'micro' }],
    ['act', { type: 'start-break', kind: 'short' }],
    ['act', { type: 'start-break', kind: undefined }],
    ['act', { type: 'postpone', minutes: 0 }],
    ['act', { type: 'postpone', minutes: 61 }],
    ['act', { type: 'postpone', minutes: '5' }],
    ['act', { type: 'took', kind: 'mini' }],
    ['act', { type: 'never-exercise', id: 'arm-swings' }],
    ['act', { type: 'pause-prompts' }],
    ['act', { type: 'pause-prompts', minutes: 0 }],
    ['act', { type: 'pause-prompts', minutes: 1441 }],
    ['act', { type: 'pause-prompts', until: 'noon' }],
    ['exportSettings', '/etc/passwd'],
    ['importSettings', '/etc/passwd'],
    ['openWindow', 'break'],
    ['openWindow', 'welcome'],
    ['answerCheckIn', 11],
    ['answerCheckIn', -1],
    ['answerCheckIn', 4.5],
    ['answerCheckIn', '4'],
    ['answerCheckIn', Number.NaN],
    ['answerCheckIn', null],
    ['checkIn', 4],
    ['checkIn', { ...SAID, pain: 11 }],
    ['checkIn', { pain: 4, spots: [], note: null }],
    ['checkIn', { ...SAID, at: 1 }],
    ['checkIn', { ...SAID, note: '' }],
    ['checkIn', { ...SAID, note: 'a'.repeat(501) }],
    ['checkIn', { ...SAID, corrects: 'the last one' }],
    ['checkIn', { ...SAID, spots: [{ region: 'knee', side: 'left', feel: 'knot' }] }],
    ['checkIn', { ...SAID, spots: [{ ...SPOT, feel: 'fine' }] }],
    // What has no sides has none, and what has two needs one.
    ['checkIn', { ...SAID, spots: [{ ...SPOT, region: 'spine' }] }],
    ['checkIn', { ...SAID, spots: [{ ...SPOT, side: 'middle' }] }],
    ['checkIn', { ...SAID, spots: [SPOT, { ...SPOT, feel: 'ache' }] }],
    ['takeBackCheckIn', null],
    ['takeBackCheckIn', 1.5],
    ['dismissCheckIn', 4],
    ['openWindow', 'prompt'],
    ['act', { type: 'choose-profile', choice: null }],
    ['act', { type: 'choose-profile', choice: 'home' }],
    ['act', { type: 'choose-profile', choice: { id: 'home' } }],
    ['act', { type: 'choose-profile', choice: { id: 7, today: true } }],
    ['act', { type: 'choose-profile', choice: { id: 'home', today: true, until: 5 } }],
    ['openWindow', null],
    ['openWindow', ['settings']],
    ['openWindow', { window: 'settings', at: '' }],
    ['openWindow', { window: 'settings', at: 'javascript:alert(1)' }],
    ['openWindow', { window: 'settings', at: `a${'.b'.repeat(60)}` }],
    ['openWindow', { window: 'today', at: 'sound' }],
    ['openWindow', { window: 'learn', at: 'sound' }],
    ['openWindow', 'https://example.org'],
    ['changeSettings', null],
    ['changeSettings', []],
    ['changeSettings', 'desk'],
    ['changeSettings', { colour: 'blue' }],
    ['changeSettings', { schemaVersion: 2 }],
    ['changeSettings', JSON.parse('{"__proto__":{"startAtLogin":true}}')],
    ['changeSettings', JSON.parse('{"constructor":{}}')],
    ['keepDraft', { key: '../settings', value: 1 }],
    ['keepDraft', { key: 'own-exercise' }],
    ['keepDraft', { key: 'own-exercise', value: 'x'.repeat(600_000) }],
    ['drafts', 'all'],
    ['dismissNotice', null],
    ['dismissNotice', 7],
    ['dismissNotice', 'x'.repeat(101)],
  ])('a message is refused for a wrong argument: %s %j', (name, argument) => {
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
    ['act'],
    { toString: () => 'act' },
  ])('a message is refused for a name that no message has (%#)', (name) => {
    expect(readMessage(name, null)).toBeNull();
    expect(readMessage(name, {})).toBeNull();
  });
});

it('a note comes in with its lines and without what nobody sees', () => {
  const read = (note: string) => readMessage('checkIn', { ...SAID, note });
  expect(read('after\u001B the\u202E gym\r\nbetter ')).toMatchObject({ argument: { note: 'after the gym\nbetter' } });
  expect(read('\u200B\n')).toMatchObject({ argument: { note: null } });
});

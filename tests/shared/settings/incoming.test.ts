import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIncoming } from '../../../shared/settings/incoming.ts';
import { readSettings } from '../../../shared/settings/read.ts';
import { problemSaid } from '../../support/say.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings/schema.ts';
import { cases } from '../../support/cases.ts';

const incoming = (file: unknown, now: Settings = DEFAULT_SETTINGS) => {
  const { change, problems } = readIncoming(typeof file === 'string' ? file : JSON.stringify(file), now);
  return { change, said: problems.map(problemSaid) };
};
const settings = (given: unknown) => readSettings(given).settings;

describe('a file of settings to import', () => {
  it('a file of settings to import changes what it has, and leaves what it does not have', () => {
    const now = settings({ rhythm: { micro: { seconds: 90 }, long: { enabled: false } }, startAtLogin: true });
    const { change, said } = incoming({ rhythm: { micro: { reachMinutes: 20 } } }, now);
    expect(said).toEqual([]);
    expect(change).toEqual({ rhythm: { ...now.rhythm, micro: { ...now.rhythm.micro, reachMinutes: 20 } } });
  });

  it('a file of settings to import changes nothing where it says what is in use anyway', () => {
    expect(incoming({ ...DEFAULT_SETTINGS, prompts: { laterMinutes: [5, 15, 30] } })).toEqual({ change: {}, said: [] });
  });

  it('a file of settings to import keeps what is in use where a field of it is bad, and names each bad one', () => {
    const now = settings({ desk: { factor: 1.2 } });
    const { change, said } = incoming('{ "desk": { "factor": 9 },\n"sound": { "volume": 20 }, "colour": 1 }', now);
    expect(change).toEqual({ sound: { ...now.sound, volume: 20 } });
    expect(said.toSorted()).toEqual([
      'line 1, column 13, desk.factor: must be a number from 0.7 to 1.3',
      'line 2, column 28, colour: is not a setting of this version',
    ]);
  });

  it('a file of settings to import may be broken: what can be made out of it is offered', () => {
    const { change, said } = incoming('{ "desk": { "factor": 1.1 }, "sou');
    expect(change).toEqual({ desk: { factor: 1.1 } });
    expect(said).toEqual(['line 1, column 30: not valid JSON, unexpected end of string']);
  });

  it('a file of settings to import replaces a list and the week as a whole', () => {
    const now = settings({ apps: [{ match: 'Krita', weight: 1 }], workHours: { exceptions: [] } });
    const { change } = incoming({ apps: [], workHours: { week: { sat: [['10:00', '12:00']] } } }, now);
    expect(change.apps).toEqual([]);
    expect(change.workHours?.week).toEqual({ sat: [['10:00', '12:00']] });
    expect(change.workHours?.enabled).toBe(now.workHours.enabled);
  });

  it('a file of settings to import leaves out what does not go with what is here, and says so', () => {
    const own = { name: 'Look out', kind: 'reset', steps: ['Look'], seconds: 30, position: 'any', equipment: 'none' };
    const mine = { ...own, position: 'sitting' };
    const now = settings({ exercises: { own: [mine], likes: ['own:look-out'] } });
    const { change, said } = incoming({ exercises: { own: [] } }, now);
    expect(change.exercises).toMatchObject({ own: [], likes: [] });
    expect(said).toEqual(['exercises.likes[0]: "own:look-out" is not the id of an exercise']);
  });

  it("a file of settings to import never touches what the person has read and reported, whoever's file it is", () => {
    const now = settings({ safety: { read: true, warningSign: true } });
    const { change, said } = incoming({ safety: { read: false, warningSign: false }, startAtLogin: true }, now);
    expect(change).toEqual({ startAtLogin: true });
    expect(said).toEqual(['safety: what you have read and reported of warning signs stays as it is']);
  });

  it('a file of settings to import is taken by the settings as it is offered, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(DEFAULT_SETTINGS)), (value, section) => {
        const { change } = incoming({ [section]: value });
        expect(readSettings({ ...DEFAULT_SETTINGS, ...change }).problems).toEqual([]);
      }),
      { numRuns: cases(300) },
    );
  });
});

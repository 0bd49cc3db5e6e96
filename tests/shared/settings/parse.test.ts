import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../../shared/settings/parse.ts';
import { readSettings } from '../../../shared/settings/read.ts';
import { problemSaid } from '../../support/say.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings/schema.ts';
import { cases } from '../../support/cases.ts';

const read = (text: string) => {
  const { problems, ...reading } = parseSettings(text);
  return { ...reading, said: problems.map(problemSaid) };
};

describe('a settings file', () => {
  it('a settings file is read as it stands', () => {
    const { settings, said, broken } = read('{ "desk": { "factor": 1.1 }, "equipment": [] }');
    expect({ said, broken }).toEqual({ said: [], broken: false });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, desk: { factor: 1.1 }, equipment: [] });
  });

  it('a settings file that is valid JSON but has a bad field is not broken', () => {
    const { said, broken } = read('{ "desk": { "factor": 3 } }');
    expect({ said, broken }).toEqual({
      said: ['line 1, column 13, desk.factor: must be a number from 0.7 to 1.3'],
      broken: false,
    });
  });
});

describe('a settings file', () => {
  it('a settings file may begin with a byte order mark, as some editors write it', () => {
    const { settings, said, broken, whole } = read('\uFEFF{ "desk": { "factor": 1.2 } }');
    expect({ said, broken, whole }).toEqual({ said: [], broken: false, whole: true });
    expect(settings.desk.factor).toBe(1.2);
  });

  it('a settings file with a fault in a list names the place of each entry, though earlier ones are left out', () => {
    const own = (name: string, seconds: number) =>
      `{ "name": "${name}", "kind": "reset", "steps": ["Do"], "seconds": ${seconds}, "position": "sitting", "equipment": "none" }`;
    const { said, settings } = read(
      `{ "exercises": { "own": [\n${own('A', 1)},\n${own('B', 60)},\n${own('C', 2)},\n${own('D', 60)},\n${own('b', 60)}\n] } }`,
    );
    expect(said).toEqual([
      'line 2, column 50, exercises.own[0].seconds: must be a number from 10 to 600',
      'line 4, column 50, exercises.own[2].seconds: must be a number from 10 to 600',
      'line 6, column 1, exercises.own[4]: has the name of another exercise of yours',
    ]);
    expect(settings.exercises.own.map(({ name }) => name)).toEqual(['B', 'D']);
  });

  it('a settings file that has a key twice goes by the last, and names the other', () => {
    const { settings, said, whole } = read('{\n  "desk": { "factor": 0.9 },\n  "desk": { "factor": 1.2 }\n}');
    expect(settings.desk.factor).toBe(1.2);
    expect(said).toEqual(['line 2, column 3, desk: stands here twice; the last one counts']);
    expect(whole).toBe(false);
  });

  it.each([
    ['of something unknown', `{ "desk": { "factor": 1.2 }, "tree": ${'['.repeat(100_000)}${']'.repeat(100_000)} }`],
    ['that is cut off', `{ "desk": { "factor": 1.2 }, "tree": ${'{"a":'.repeat(100_000)}`],
    ['of a setting', `{ "desk": { "factor": 1.2 }, "apps": ${'['.repeat(100_000)}${']'.repeat(100_000)} }`],
  ])('a settings file keeps its good fields beside a depth of 100 000 %s', (_what, text) => {
    const { settings, said, whole } = read(text);
    expect(settings.desk.factor).toBe(1.2);
    expect(said.join('\n')).toMatch(/line 1, column \d+: lists and braces lie too deep in each other/);
    expect(whole).toBe(false);
  });

  it('a settings file is read by the book where a key has a meaning of its own to JavaScript', () => {
    const { said, whole } = read('{ "__proto__": { "desk": { "factor": 1.2 } }, "constructor": 1 }');
    expect(said).toEqual([
      'line 1, column 3, __proto__: is not a setting of this version',
      'line 1, column 47, constructor: is not a setting of this version',
    ]);
    expect(whole).toBe(true);
  });
});

describe('a broken settings file', () => {
  it('a broken settings file keeps what stands before and after the fault, and names its line', () => {
    const { settings, said, broken } = read(`{
  "desk": { "factor": 1.2 }
  "startAtLogin": true,
  "equipment": ["ball"]
}`);
    expect(broken).toBe(true);
    expect(said).toEqual(['line 3, column 3: not valid JSON, comma expected']);
    expect(settings).toMatchObject({ desk: { factor: 1.2 }, startAtLogin: true, equipment: ['ball'] });
  });

  it('a broken settings file may have been cut off while it was written', () => {
    const { settings, said } = read('{\n  "desk": { "factor": 1.2 },\n  "startAtLogin": tr');
    expect(said[0]).toMatch(/^line 3, column \d+: not valid JSON, /);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, desk: { factor: 1.2 } });
  });

  it.each([
    ['a comma at the end', '{ "desk": { "factor": 1.2, } }'],
    ['a comment', '{ // mine\n "desk": { "factor": 1.2 } }'],
    ['single quotes around a key', `{ 'colour': 1, "desk": { "factor": 1.2 } }`],
    ['something after its end', '{ "desk": { "factor": 1.2 } } }'],
  ])('a broken settings file with %s keeps its good fields', (_what, text) => {
    const { settings, broken } = read(text);
    expect(broken).toBe(true);
    expect(settings.desk.factor).toBe(1.2);
  });

  it('a broken settings file names bad fields besides the fault', () => {
    const { said } = read('{ "desk": { "factor": 9 }, "prompts": { "laterMinutes": 3 }');
    expect(said).toEqual([
      'line 1, column 60: not valid JSON, close brace expected',
      'line 1, column 13, desk.factor: must be a number from 0.7 to 1.3',
    ]);
  });

  it.each(['', '   ', 'hello', '\0\0\0\0'])(
    'a broken settings file that holds nothing gives the defaults (%j)',
    (text) => {
      const { settings, broken } = read(text);
      expect({ settings, broken }).toEqual({ settings: DEFAULT_SETTINGS, broken: true });
    },
  );

  it('a broken settings file always gives valid settings, wherever it was cut or overwritten', () => {
    const whole = JSON.stringify({ ...DEFAULT_SETTINGS, apps: [{ match: 'Blender', weight: 1 }] }, null, 2);
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(20), fc.string({ maxLength: 5 }), (at, length, instead) => {
        const { settings, broken } = parseSettings(whole.slice(0, at) + instead + whole.slice(at + length));
        expect(readSettings(settings).problems).toEqual([]);
        expect(broken).toBe(!isJson(whole.slice(0, at) + instead + whole.slice(at + length)));
      }),
      { numRuns: cases(500) },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../../shared/settings/parse.ts';
import { problemLine, readSettings } from '../../../shared/settings/read.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings/schema.ts';

const read = (text: string) => {
  const { problems, ...reading } = parseSettings(text);
  return { ...reading, said: problems.map(problemLine) };
};

describe('a settings file', () => {
  it('is read as it stands', () => {
    const { settings, said, broken } = read('{ "desk": { "factor": 1.1 }, "equipment": [] }');
    expect({ said, broken }).toEqual({ said: [], broken: false });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, desk: { factor: 1.1 }, equipment: [] });
  });

  it('that is valid JSON but has a bad field is not broken', () => {
    const { said, broken } = read('{ "desk": { "factor": 3 } }');
    expect({ said, broken }).toEqual({ said: ['desk.factor: must be a number from 0.7 to 1.3'], broken: false });
  });
});

describe('a broken settings file', () => {
  it('keeps what stands before and after the fault, and names its line', () => {
    const { settings, said, broken } = read(`{
  "desk": { "factor": 1.2 }
  "startAtLogin": true,
  "equipment": ["ball"]
}`);
    expect(broken).toBe(true);
    expect(said).toEqual(['line 3: not valid JSON, comma expected']);
    expect(settings).toMatchObject({ desk: { factor: 1.2 }, startAtLogin: true, equipment: ['ball'] });
  });

  it('may have been cut off while it was written', () => {
    const { settings, said } = read('{\n  "desk": { "factor": 1.2 },\n  "startAtLogin": tr');
    expect(said[0]).toMatch(/^line 3: not valid JSON, /);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, desk: { factor: 1.2 } });
  });

  it.each([
    ['a comma at the end', '{ "desk": { "factor": 1.2, } }'],
    ['a comment', '{ // mine\n "desk": { "factor": 1.2 } }'],
    ['single quotes around a key', `{ 'colour': 1, "desk": { "factor": 1.2 } }`],
    ['something after its end', '{ "desk": { "factor": 1.2 } } }'],
    ['a byte order mark', '\uFEFF{ "desk": { "factor": 1.2 } }'],
  ])('with %s keeps its good fields', (_what, text) => {
    const { settings, broken } = read(text);
    expect(broken).toBe(true);
    expect(settings.desk.factor).toBe(1.2);
  });

  it('names bad fields besides the fault', () => {
    const { said } = read('{ "desk": { "factor": 9 }, "prompts": { "laterMinutes": 3 }');
    expect(said).toEqual([
      'line 1: not valid JSON, close brace expected',
      'desk.factor: must be a number from 0.7 to 1.3',
    ]);
  });

  it.each(['', '   ', 'hello', '\0\0\0\0'])('that holds nothing gives the defaults (%j)', (text) => {
    const { settings, broken } = read(text);
    expect({ settings, broken }).toEqual({ settings: DEFAULT_SETTINGS, broken: true });
  });

  it('always gives valid settings, wherever it was cut or overwritten', () => {
    const whole = JSON.stringify({ ...DEFAULT_SETTINGS, apps: [{ match: 'Blender', weight: 1 }] }, null, 2);
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(20), fc.string({ maxLength: 5 }), (at, length, instead) => {
        const { settings, broken } = parseSettings(whole.slice(0, at) + instead + whole.slice(at + length));
        expect(readSettings(settings).problems).toEqual([]);
        expect(broken).toBe(!isJson(whole.slice(0, at) + instead + whole.slice(at + length)));
      }),
      { numRuns: 500 },
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

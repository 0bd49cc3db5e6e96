import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageOf, oneLine, severalLines } from '../../shared/cleanText.ts';

/** Escape, a bell, C1, line ends of every kind, bidirectional marks, zero width, a byte-order mark, a tag, half a pair. */
const HOSTILE = [
  '\u001B',
  '\u0000',
  '\u0007',
  '\u007F',
  '\u0090',
  '\u009B',
  '\r',
  '\n',
  '\u0085',
  '\u2028',
  '\u2029',
  '\t',
  '\u200E',
  '\u200F',
  '\u061C',
  '\u202A',
  '\u202E',
  '\u2066',
  '\u2069',
  '\u200B',
  '\u2060',
  '\uFEFF',
  '\u00AD',
  '\u{E0041}',
  '\uD800',
  '\uDC00',
  '\uFFFE',
  '\u3164',
  '\u200C',
  '\u200D',
];
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 3 }), fc.constant('Blender')))
  .map((parts) => parts.join(''));

describe('a name from outside', () => {
  it('a name from outside is on one line and has nothing that nobody sees, whatever was in it', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 300 }), (text, most) => {
        const name = oneLine(text, most);
        expect(name).not.toMatch(/(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        expect(name.length).toBeLessThanOrEqual(most);
        expect(oneLine(name, most)).toBe(name);
      }),
    );
  });

  it('a name from outside loses an escape, a line end and a mark that turns the reading direction', () => {
    expect(oneLine('Blen\u001B[31mder\r\nINFO started\u202E', 200)).toBe('Blen[31mder INFO started');
    expect(oneLine('\uFEFFBlen\u200Bder\u200D', 200)).toBe('Blender');
  });

  it('a name from outside keeps what people write: accents, other scripts, joined letters, emojis', () => {
    const names = ['Gimp – Übung', '日本語 入力', 'می\u200Cخواهم', 'क्\u200Dष', '👩\u200D💻 ☕\uFE0F', ' a  b ', 'שלום'];
    expect(names.map((name) => oneLine(name, 200))).toEqual(names);
  });

  it('a name from outside that is too long ends in …, and no character is cut in two', () => {
    expect(oneLine('Blender', 5)).toBe('Blen…');
    expect(oneLine('abc😀def', 5)).toBe('abc…');
  });
});

describe('a note from outside', () => {
  it('a note from outside keeps its lines and has nothing that nobody sees', () => {
    expect(severalLines('after\u001B the\u2066 gym\r\n\tbetter\u2028now', 500)).toBe('after the gym\n\tbetter\nnow');
    fc.assert(
      fc.property(hostileText, (text) => {
        const note = severalLines(text, 500);
        expect(note).not.toMatch(/(?![\n\t\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        expect(severalLines(note, 500)).toBe(note);
      }),
    );
  });
});

it('a message of the system is one line, even where it quotes a hundred million characters', () => {
  expect(messageOf(new Error("ENOENT: no such file, open '/home/a\u001B]0;b\nc'"))).toBe(
    "ENOENT: no such file, open '/home/a]0;b c'",
  );
  expect(messageOf(new Error('x'.repeat(100_000_000))).length).toBe(300);
  expect(messageOf('no error at all')).toBe('no error at all');
});

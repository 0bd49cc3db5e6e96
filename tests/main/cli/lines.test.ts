import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forEachLine } from '../../../main/cli/lines.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-lines-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function linesOf(text: string | Buffer): [number, string][] {
  const file = join(folder, 'log');
  writeFileSync(file, text);
  const lines: [number, string][] = [];
  forEachLine(file, (line, number) => lines.push([number, line]));
  return lines;
}

describe('the lines of a file', () => {
  it('the lines of a file are numbered from one', () => {
    expect(linesOf('a\nb\nc\n')).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ]);
  });

  it('the lines of a file may lack an end', () => {
    expect(linesOf('a\nb')).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
  });

  it('the lines of a file may be blank', () => {
    expect(linesOf('\n\na\n')).toEqual([
      [1, ''],
      [2, ''],
      [3, 'a'],
    ]);
  });

  it('the lines of a file may be none', () => {
    expect(linesOf('')).toEqual([]);
  });

  it('the lines of a file are whole though they are longer than what is read at once, and letters are not torn apart', () => {
    const long = 'ü'.repeat(1_500_000);
    const lines = linesOf(`x${long}\n${long}\ny`);
    expect(lines.map(([number, line]) => [number, line.length])).toEqual([
      [1, 1_500_001],
      [2, 1_500_000],
      [3, 1],
    ]);
    expect(lines[1]?.[1] === long).toBe(true);
  });

  it('the lines of a file stop where the visitor stops', () => {
    writeFileSync(join(folder, 'log'), 'a\nb\nc\n');
    const seen: string[] = [];
    const visit = (line: string) => {
      seen.push(line);
      if (line === 'b') throw new Error('enough');
    };
    expect(() => forEachLine(join(folder, 'log'), visit)).toThrow('enough');
    expect(seen).toEqual(['a', 'b']);
  });

  it('the lines of a file of a file that is not there are an error with its code', () => {
    expect(() => forEachLine(join(folder, 'none'), () => {})).toThrow(
      expect.objectContaining({ code: 'ENOENT' }) as Error,
    );
  });
});

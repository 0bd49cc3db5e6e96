import type { writeSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { print } from '../../../main/cli/print.ts';

/** Takes what is written, in pieces of at most `most` bytes; throws the codes first. */
function terminal(codes: readonly string[] = [], most = Number.POSITIVE_INFINITY) {
  const left = [...codes];
  const written: Record<number, string> = { 1: '', 2: '' };
  const write = (descriptor: number, bytes: NodeJS.ArrayBufferView): number => {
    const code = left.shift();
    if (code !== undefined) throw Object.assign(new Error(code), { code });
    const length = Math.min(most, bytes.byteLength);
    written[descriptor] += Buffer.from(bytes.buffer, bytes.byteOffset, length).toString('latin1');
    return length;
  };
  return { written, write: write as typeof writeSync };
}

describe('an answer', () => {
  it('an answer goes to standard output, and one that tells of a failure to standard error', () => {
    const { written, write } = terminal();
    expect(print('Paused.', 0, write)).toBe(0);
    expect(print('No.', 1, write)).toBe(1);
    expect(print('What?', 2, write)).toBe(2);
    expect(written).toEqual({ 1: 'Paused.\n', 2: 'No.\nWhat?\n' });
  });

  it('an answer of no words prints nothing', () => {
    const { written, write } = terminal();
    expect(print('', 0, write)).toBe(0);
    expect(written).toEqual({ 1: '', 2: '' });
    print('ends in a line end\n', 0, write);
    expect(written[1]).toBe('ends in a line end\n');
  });

  it('an answer steers no terminal, whatever stands in it', () => {
    const { written, write } = terminal();
    print('one\u001B[2J\u009B1mtwo\u202E\r\nthree', 0, write);
    expect(written[1]).toBe('one[2J1mtwo\nthree\n');
  });

  it.each(['EPIPE', 'ENOSPC', 'EBADF', 'EIO'])(
    'an answer that nobody can be told (%s) ends with a status and no word',
    (code) => {
      const { written, write } = terminal([code]);
      expect(print('Micro-break in about 8 min.', 0, write)).toBe(1);
      expect(written).toEqual({ 1: '', 2: '' });
      expect(print('What?', 2, terminal([code]).write)).toBe(2);
    },
  );

  it('an answer waits a while for a pipe that is full, and goes on where it was', () => {
    const { written, write } = terminal(['EAGAIN', 'EAGAIN'], 4);
    expect(print('one, two, three', 0, write)).toBe(0);
    expect(written[1]).toBe('one, two, three\n');
  });

  it('an answer does not wait for a full pipe without end', () => {
    expect(print('one', 0, terminal(Array.from({ length: 1000 }, () => 'EAGAIN')).write)).toBe(1);
  });
});

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ForeignFile } from '../../../../main/history/store/connection.ts';
import { readNumberRows, readRow, readRowIfThere, readRows, rowProblem } from '../../../../main/history/store/rows.ts';

const schema = v.object({
  at: v.number(),
  spots: v.pipe(v.string(), v.parseJson(), v.array(v.object({ x: v.number() }))),
});
const numbers = v.object({ minute: v.number(), pointer: v.nullable(v.number()) });

describe('a row of history.db', () => {
  it('a row of history.db is read by its schema', () => {
    expect(readRow('check_ins', schema, { at: 1, spots: '[{"x":2}]', more: 3 })).toEqual({ at: 1, spots: [{ x: 2 }] });
    expect(readRows('minutes', numbers, [{ minute: 1, pointer: null }])).toEqual([{ minute: 1, pointer: null }]);
    expect(readRowIfThere('minutes', numbers, undefined)).toBeUndefined();
  });

  it.each([
    [{ at: null, spots: '[]' }, 'check_ins.at: Invalid type: Expected number but received null'],
    [{ at: 1, spots: '[{"x":"far"}]' }, 'check_ins.spots.0.x: Invalid type: Expected number but received "far"'],
    [{ at: 1, spots: '[' }, 'check_ins.spots: Invalid JSON'],
    [undefined, 'check_ins: Invalid type: Expected Object but received undefined'],
  ])('a row of history.db that is of another form is named by table and column: %j', (row, problem) => {
    expect(() => readRow('check_ins', schema, row)).toThrow(ForeignFile);
    expect(() => readRow('check_ins', schema, row)).toThrow(problem);
    expect(rowProblem('check_ins', schema, row)).toContain(problem);
  });

  it.each([
    [{ minute: 2 }, 'minutes.pointer'],
    [{ minute: null, pointer: null }, 'minutes.minute'],
    [{ minute: Number.NaN, pointer: 1 }, 'minutes.minute'],
    [{ minute: 2n, pointer: 1 }, 'minutes.minute'],
    [{ minute: 2, pointer: '1' }, 'minutes.pointer'],
    [null, 'minutes'],
  ])('each row of many is looked at, not the first alone: %#', (row, column) => {
    const good = { minute: 1, pointer: 0.5 };
    expect(readNumberRows('minutes', numbers, [good, good])).toEqual([good, good]);
    expect(() => readNumberRows('minutes', numbers, [good, row])).toThrow(`${column}: Invalid`);
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSerialQueue } from '../../../shared/serialQueue.ts';
import { savePdf } from '../../../main/files/savePdf.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-pdf-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const print = () => Promise.resolve(Buffer.from('%PDF-1.7'));
const saving = createSerialQueue();
const today = '2026-03-02';

it('saving the summary saves where the person says, and suggests a name with the date', async () => {
  const where = join(folder, 'for Ms Gruber.pdf');
  const askWhere = (suggested: string) => Promise.resolve(suggested === 'unknot-summary-2026-03-02.pdf' ? where : null);
  expect(await savePdf({ print, askWhere, saving, today })).toEqual({ is: 'saved', where });
  expect(readFileSync(where, 'utf8')).toBe('%PDF-1.7');
});

it('saving the summary saves nothing when the person changes their mind', async () => {
  expect(await savePdf({ print, askWhere: () => Promise.resolve(null), saving, today })).toEqual({ is: 'cancelled' });
});

it('saving the summary says what went wrong and where', async () => {
  const where = join(folder, 'not there', 'summary.pdf');
  const result = await savePdf({ print, askWhere: () => Promise.resolve(where), saving, today });
  expect(result).toMatchObject({ is: 'failed', problem: { kind: 'not-saved', where } });
});

it('saving the summary says so when the window is gone', async () => {
  const result = await savePdf({ print: null, askWhere: () => Promise.reject(new Error('not asked')), saving, today });
  expect(result).toEqual({ is: 'failed', problem: { kind: 'summary-closed' } });
});

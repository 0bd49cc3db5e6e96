import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInPath } from '../support/desktop/display.ts';
import { desktopMissing } from '../support/desktop/electronApp.ts';
import { chooseFile, onScreen, startDesk } from './desk.ts';

const missing = desktopMissing() ?? (isInPath('pdftoppm') ? null : 'not installed: pdftoppm');
if (missing !== null) console.log(`skipped: the summary as PDF: ${missing}`);

/** The first page as rows of grey values, 0 to 255. */
function pageOf(pdf: string): readonly (readonly number[])[] {
  const pgm = execFileSync('pdftoppm', ['-gray', '-r', '40', '-f', '1', '-l', '1', pdf], { maxBuffer: 2 ** 24 });
  const [head, width, height] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(pgm.subarray(0, 40).toString('latin1'))!;
  const pixels = [...pgm.subarray(head.length)];
  return Array.from({ length: Number(height) }, (_, row) =>
    pixels.slice(row * Number(width), (row + 1) * Number(width)),
  );
}

describe.skipIf(missing !== null)('the summary as a PDF', () => {
  it('the summary as a PDF is white to its edges also in the dark theme, and written to its end although Unknot quits meanwhile', async () => {
    const desk = await startDesk({ rate: 1, settings: { safety: { read: true }, appearance: { theme: 'dark' } } });
    await desk.item.click('Today');
    const today = await onScreen(desk, 'Today');
    await today.evaluate(() => window.unknot!.send('openWindow', 'summary'));
    const page = await onScreen(desk, 'Summary');
    await page.getByRole('button', { name: 'Save as PDF' }).waitFor();
    const file = join(desk.display.env['HOME']!, 'summary.pdf');
    await chooseFile(desk, file);
    // Nobody is there any more to be told how it went.
    await page.evaluate(() => void window.unknot!.send('savePdf', null).catch(() => {}));
    await desk.app.quit();
    expect(existsSync(`${file}.part`)).toBe(false);
    expect(readFileSync(file).subarray(-6).toString('latin1')).toContain('%%EOF');

    const rows = pageOf(file);
    const edge = [rows[0]!, rows.at(-1)!, rows.map(([first]) => first!), rows.map((row) => row.at(-1)!)];
    expect(new Set(edge.flat())).toEqual(new Set([255]));
    const dark = rows.flat().filter((grey) => grey < 128).length;
    expect(dark).toBeGreaterThan(50);
    expect(dark).toBeLessThan(rows.flat().length / 10);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { killOften } from './killing.ts';

// `npm run bench` does it 200 times.
it('what was kept is there though the app is killed while it writes, 40 times over', { timeout: 240_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'unknot-killed-'));
  try {
    const { confirmed, lost, check } = await killOften(folder, 40);
    expect(confirmed.length).toBeGreaterThan(400);
    expect(new Set(confirmed).size).toBe(confirmed.length);
    expect({ lost, check }).toEqual({ lost: [], check: 'ok' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

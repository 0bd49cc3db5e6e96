import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLog } from '../../main/log.ts';
import { filesWith } from './storage/folderBytes.ts';

it('a log that is emptied holds nothing of what was, its older part neither, and goes on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'unknot-log-'));
  try {
    const log = openLog(folder, false);
    log.info('due in Quokkamodeler');
    mkdirSync(join(folder, 'logs'), { recursive: true });
    writeFileSync(join(folder, 'logs', 'unknot.old.log'), 'due in Quokkamodeler');
    expect(filesWith(folder, 'Quokka')).toHaveLength(2);
    log.empty();
    expect(filesWith(folder, 'Quokka')).toEqual([]);
    log.info('afterwards');
    expect(filesWith(folder, 'afterwards')).toHaveLength(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLog } from '../../main/log.ts';
import { filesWith } from './storage/folderBytes.ts';

it('a log has one line for each entry, whatever is in it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'unknot-log-'));
  try {
    const log = openLog(folder, false);
    log.info('due in Blen\u001B[2Jder\n[2026-03-02 09:00:00.000] [info] all is well');
    log.error('cannot read /tmp/a\u202Eb\u2028c');
    const lines = readFileSync(join(folder, 'logs', 'unknot.log'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/due in Blen\[2Jder \[2026-03-02 09:00:00\.000\] \[info\] all is well$/),
      expect.stringMatching(/cannot read \/tmp\/ab c$/),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

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

import { beforeEach, describe, expect, it } from 'vitest';
import { noticeText } from '../../../shared/words/notices.ts';
import { createSay } from '../../../shared/words/say.ts';
import { createSessionSaving } from '../../../main/session/sessionSaving.ts';

describe('the counters of today', () => {
  let writes = 0;
  let fault: Error | null = null;
  let minute = () => {};
  let isRunning = true;
  let told: string[] = [];

  beforeEach(() => {
    [writes, fault, isRunning, told] = [0, null, true, []];
  });

  const saving = () =>
    createSessionSaving({
      clock: {
        every(_ms, run) {
          minute = run;
          return () => (isRunning = false);
        },
      },
      notices: { say: (_id, text) => told.push(noticeText(createSay('en'), text)) },
      write() {
        if (fault !== null) throw fault;
        writes += 1;
      },
    });

  it('the counters of today are saved with the next minute once they have changed, and not again before they change again', () => {
    const session = saving();
    minute();
    expect(writes).toBe(0);
    session.changed();
    minute();
    minute();
    expect(writes).toBe(1);
  });

  it('the counters of today are tried again each minute while the disk does not take them, which is said once', () => {
    const session = saving();
    fault = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    session.changed();
    minute();
    minute();
    expect(told).toEqual(['The counters of today could not be saved: the disk is full. Make some room on it.']);
    fault = null;
    minute();
    expect(writes).toBe(1);
  });

  it('the counters of today are said again to be unsaved where the disk had taken them meanwhile', () => {
    const session = saving();
    const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    for (const now of [full, null, full]) {
      fault = now;
      session.changed();
      minute();
    }
    expect(told).toHaveLength(2);
  });

  it('the counters of today are saved at once at the end, and by no minute after it', () => {
    const session = saving();
    session.end();
    expect([writes, isRunning]).toEqual([1, false]);
  });
});

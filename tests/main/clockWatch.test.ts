import { describe, expect, it } from 'vitest';
import { createClockWatch } from '../../main/clockWatch.ts';
import { NotReady } from '../../main/notReady.ts';
import { createNotices } from '../../main/snapshot/notices.ts';
import { DAY, MINUTE } from '../../shared/moment.ts';
import type { ClockTrust } from '../../shared/time/clockTrust.ts';
import { FakeClock } from './fakeClock.ts';

const LONG_AGO = 1000 * DAY;

/** A start of the app whose history.db is still being checked. */
function started(known: ClockTrust | null = null) {
  const clock = new FakeClock();
  let isReady = false;
  const errors: string[] = [];
  const store = {
    newest() {
      if (!isReady) throw new NotReady();
      return clock.wall - LONG_AGO;
    },
  };
  const log = {
    info: () => {},
    error: (text: string) => void errors.push(text),
    followFault: () => {},
    empty: () => {},
  };
  const notices = createNotices(() => {});
  const watch = createClockWatch({ clock, known, store, log, notices });
  let changes = 0;
  watch.changed.follow(() => void (changes += 1));
  return { clock, watch, notices, errors, changes: () => changes, checked: () => (isReady = true) };
}

describe('whether the clock can be believed', () => {
  it('whether the clock can be believed is told by the newest row also where the file is checked later than the app starts', () => {
    const { clock, watch, notices, errors, changes, checked } = started();
    clock.pass(5 * MINUTE);
    expect([watch.times, notices.list]).toEqual([[clock.wall], []]);
    checked();
    clock.pass(MINUTE);
    expect(watch.times).toHaveLength(2);
    expect(notices.list).toMatchObject([{ id: 'clock', text: { kind: 'clock-far-off' } }]);
    expect([changes(), errors]).toEqual([1, []]);
  });

  it('whether the clock can be believed is not asked of the history where the last run tells', () => {
    const { wall } = new FakeClock();
    const { clock, watch, checked } = started({ believed: wall, since: wall, doubt: null });
    checked();
    clock.pass(5 * MINUTE);
    expect(watch.times).toEqual([clock.wall]);
  });
});

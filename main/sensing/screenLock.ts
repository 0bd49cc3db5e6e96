import type { SensorHealth } from '../../shared/sensors.ts';
import type { Known } from '../../shared/terms.ts';
import type { OpenBus } from './bus.ts';
import { causeOf } from './cause.ts';
import { watchWork } from './lockBelief.ts';
import { logind, screenSavers } from './lockProtocols.ts';
import { createLockSource } from './lockSource.ts';
import type { Environment } from './desktopSession.ts';
import { shareBus, type SharedBus, systemBusAddress } from './sharedBus.ts';

type PowerEvent = 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen';

/** The events of Electron's `powerMonitor`: https://www.electronjs.org/docs/latest/api/power-monitor */
export interface PowerEvents {
  on(event: PowerEvent, listener: () => void): unknown;
  off(event: PowerEvent, listener: () => void): unknown;
  /** `locked` if the screen is locked and the system says so. Any other answer says nothing of the lock. */
  getSystemIdleState(idleThresholdSeconds: number): string;
}

/** Knows whether the screen is locked, and reports each change through `onLock`. */
export interface LockSensor {
  /**
   * Connects, reconnects and reports a change. Call it about every second.
   * @param now.real real milliseconds
   * @param now.input whether there was input since the last call; unknown where input cannot be seen
   */
  tick(now: { readonly real: number; readonly input: Known<boolean> }): void;
  health(): SensorHealth;
  stop(): void;
}

/** No idle time is that long, so the answer is either `locked` or `active`. */
const NEVER_IDLE_SECONDS = 1_000_000_000;

/**
 * The lock on macOS and Windows, from the system's own events. In case an event was missed, the system is also asked:
 * at
 * the start, and when there is input on a locked screen.
 */
export function watchSystemLock(power: PowerEvents, onLock: (locked: boolean) => void): LockSensor {
  let isLocked = false;
  let cause: string | null = null;

  function set(locked: boolean): void {
    if (locked === isLocked) return;
    isLocked = locked;
    onLock(locked);
  }

  function ask(): void {
    try {
      set(power.getSystemIdleState(NEVER_IDLE_SECONDS) === 'locked');
      cause = null;
    } catch (error) {
      cause = causeOf(error);
    }
  }

  const locked = (): void => set(true);
  const unlocked = (): void => set(false);
  power.on('lock-screen', locked);
  power.on('unlock-screen', unlocked);
  let isFirst = true;
  return {
    tick({ input }) {
      if (isFirst || (isLocked && input === true)) ask();
      isFirst = false;
    },
    health: () => ({
      sensor: 'lock',
      sees: cause === null,
      note: cause === null ? null : { kind: 'lock-untold', cause },
    }),
    stop() {
      power.off('lock-screen', locked);
      power.off('unlock-screen', unlocked);
    },
  };
}

export interface LinuxLockParts {
  readonly openBus: OpenBus;
  /** Whoever made it ticks and stops it. */
  readonly sessionBus: SharedBus;
  readonly env: Environment;
  /** User id of this process. */
  readonly uid: number;
  readonly onLock: (locked: boolean) => void;
}

const FIRST_ANSWER_WITHIN_MS = 10_000;

/**
 * The lock on Linux, as logind reports it for our session and each screen saver for the desktop. The screen counts as
 * locked while one of them says so and input does not contradict it (lockBelief.ts). A report counts only if it comes
 * from
 * the owner of a known name. Without D-Bus nothing is seen; a lost bus is tried again after a growing pause.
 */
export function watchLinuxLock({ openBus, sessionBus, env, uid, onLock }: LinuxLockParts): LockSensor {
  const workSince = watchWork();
  let isLocked = false;
  let firstTick: number | null = null;
  let now = 0;

  const systemBus = shareBus(systemBusAddress(env), openBus);
  const ofSystem = createLockSource(logind(env, uid));
  const ofDesktop = screenSavers().map(createLockSource);
  const sources = [ofSystem, ...ofDesktop];
  systemBus.join(ofSystem);
  sessionBus.join(...ofDesktop);

  return {
    tick({ real, input }) {
      firstTick ??= real;
      now = real;
      const inputNow = { real, input, workSince: workSince(real, input) };
      systemBus.tick(real);
      for (const source of sources) source.tick(inputNow);
      const next = sources.some((source) => source.isLocked());
      if (next === isLocked) return;
      isLocked = next;
      onLock(isLocked);
    },
    health() {
      if (sources.some((source) => source.hasReported())) return { sensor: 'lock', sees: true, note: null };
      const causes = [systemBus.cause(), sessionBus.cause(), ...sources.map((source) => source.cause())];
      // No answer yet is no fault while there was no time for one.
      const isEarly = firstTick === null || now - firstTick < FIRST_ANSWER_WITHIN_MS;
      if (isEarly && causes.every((cause) => cause === null)) return { sensor: 'lock', sees: true, note: null };
      const known = [...new Set(causes.filter((cause) => cause !== null))].join('; ');
      return { sensor: 'lock', sees: false, note: { kind: 'no-lock-source', cause: known || null } };
    },
    stop: () => systemBus.stop(),
  };
}

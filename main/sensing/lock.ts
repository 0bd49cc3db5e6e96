import type { SensorHealth } from '../../shared/bridge.ts';
import type { Known } from '../../shared/terms.ts';
import type { OpenBus } from './bus.ts';
import { keepBusLine } from './busLine.ts';
import { causeOf, withCause } from './cause.ts';
import { watchWork } from './lockBelief.ts';
import { logind, screenSavers } from './lockSpeakers.ts';
import { lockVoice, type LockSpeech } from './lockVoice.ts';
import type { Environment } from './session.ts';

type PowerEvent = 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen';

/** Electron's `powerMonitor` as an emitter. */
export interface PowerEvents {
  on(event: PowerEvent, listener: () => void): unknown;
  off(event: PowerEvent, listener: () => void): unknown;
  /** `locked` where it is known; anything else says nothing of the lock. */
  getSystemIdleState(idleThresholdSeconds: number): string;
}

/** Knows whether the screen is locked, and tells each change through `onLock`. */
export interface LockSensor {
  /**
   * Connects and reconnects where needed, and tells a change; to be called every second or so.
   * @param now.real real milliseconds
   * @param now.input whether there was any since the last call; unknown where input cannot be seen
   */
  tick(now: { readonly real: number; readonly input: Known<boolean> }): void;
  health(): SensorHealth;
  stop(): void;
}

/** No idle time is that long, so that the answer is `locked` or else active. */
const NEVER_IDLE_SECONDS = 1_000_000_000;

/**
 * The lock on macOS and Windows, from the system's own events. It is asked at the start, and again when somebody is at
 * the keys of a locked screen, in case an event was missed.
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
    health: () => ({ sensor: 'lock', sees: cause === null, note: cause === null ? '' : withCause(NOT_ASKED, cause) }),
    stop() {
      power.off('lock-screen', locked);
      power.off('unlock-screen', unlocked);
    },
  };
}

const NOT_ASKED =
  'The system does not say whether the screen is locked. A lock or unlock that comes now is still seen.';

export interface LinuxLockParts {
  readonly openBus: OpenBus;
  readonly env: Environment;
  /** User id of this process. */
  readonly uid: number;
  readonly onLock: (locked: boolean) => void;
}

const NOT_SEEN =
  'The screen lock is not visible: neither logind nor a screen saver answers on D-Bus. ' +
  'A locked screen counts as away once input has stopped.';

const FIRST_ANSWER_WITHIN_MS = 10_000;

/**
 * The lock on Linux: logind's word on our session, and that of each screen saver of the desktop. It is locked while one
 * of them says so and input does not contradict it (lockBelief.ts). Who says it is checked: only the owner of a known
 * name is heard. Without D-Bus nothing is seen; a lost bus is tried again with a growing pause.
 */
export function watchLinuxLock({ openBus, env, uid, onLock }: LinuxLockParts): LockSensor {
  const workSince = watchWork();
  let isLocked = false;
  let firstTick: number | null = null;
  let now = 0;

  const ends = [
    voicesOn(systemBusAddress(env), openBus, [logind(env, uid)]),
    voicesOn(sessionBusAddress(env, uid), openBus, screenSavers()),
  ];
  const voices = ends.flatMap((end) => end.voices);

  return {
    tick({ real, input }) {
      firstTick ??= real;
      now = real;
      const hands = { real, input, workSince: workSince(real, input) };
      for (const { line } of ends) line.tick(real);
      for (const voice of voices) voice.tick(hands);
      const next = voices.some((voice) => voice.isLocked());
      if (next === isLocked) return;
      isLocked = next;
      onLock(isLocked);
    },
    health() {
      if (voices.some((voice) => voice.tells())) return { sensor: 'lock', sees: true, note: '' };
      const causes = [...ends.map(({ line }) => line.cause()), ...voices.map((voice) => voice.cause())];
      // Before anybody had the time to answer, nothing is wrong.
      const isEarly = firstTick === null || now - firstTick < FIRST_ANSWER_WITHIN_MS;
      if (isEarly && causes.every((cause) => cause === null)) return { sensor: 'lock', sees: true, note: '' };
      const known = [...new Set(causes.filter((cause) => cause !== null))].join('; ');
      return { sensor: 'lock', sees: false, note: withCause(NOT_SEEN, known || null) };
    },
    stop() {
      for (const { line } of ends) line.stop();
    },
  };
}

/** Those who speak of the lock on one bus, and the connection to it. */
function voicesOn(address: string, openBus: OpenBus, speeches: readonly LockSpeech[]) {
  const voices = speeches.map(lockVoice);
  const line = keepBusLine({
    address,
    openBus,
    async follow(bus) {
      await Promise.all(voices.map((voice) => voice.follow(bus)));
    },
    onSignal(signal) {
      for (const voice of voices) voice.hear(signal);
    },
    onDown() {
      for (const voice of voices) voice.down();
    },
  });
  return { voices, line };
}

function systemBusAddress(env: Environment): string {
  return env['DBUS_SYSTEM_BUS_ADDRESS'] || 'unix:path=/var/run/dbus/system_bus_socket';
}

function sessionBusAddress(env: Environment, uid: number): string {
  return env['DBUS_SESSION_BUS_ADDRESS'] || `unix:path=${env['XDG_RUNTIME_DIR'] || `/run/user/${uid}`}/bus`;
}

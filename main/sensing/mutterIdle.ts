/**
 * How long ago the last input was on GNOME, whose shell tells it by events over the session bus, under XWayland too. A
 * program that keeps the screen awake does not hide that the person has left.
 * https://gitlab.gnome.org/GNOME/mutter/-/blob/main/data/dbus-interfaces/org.gnome.Mutter.IdleMonitor.xml
 */
import type { Known } from '../../shared/terms.ts';
import { SECOND } from '../../shared/moment.ts';
import type { Bus, BusCall, BusSignal } from './bus.ts';
import { watchOwner } from './busOwner.ts';
import type { BusFollower } from './sharedBus.ts';

const NAME = 'org.gnome.Mutter.IdleMonitor';
const PATH = '/org/gnome/Mutter/IdleMonitor/Core';
/** After this time without input it tells that there is none. */
const TELLS_AFTER_MS = SECOND;

export interface MutterIdle extends BusFollower {
  /** Whether GNOME's shell runs and tells it. */
  readonly isTold: boolean;
  /** Whole real seconds since the last input, rounded down. @param real real milliseconds */
  read(real: number): Known<number>;
}

/** @param realMono real milliseconds */
export function watchMutterIdle(realMono: () => number): MutterIdle {
  let bus: Bus | null = null;
  /** Numbers of what is waited for: a rest, and the end of one. */
  let restWatch: number | null = null;
  let useWatch: number | null = null;
  /** When the last input was; null while there is some. */
  let restsSince: number | null = null;
  /** Before that it is not known whether there is input. */
  let knownFrom = 0;
  const owner = watchOwner(NAME, (current) => {
    forget();
    if (current !== null) void waitForRest(current);
  });

  const call = (destination: string, member: string, given: Pick<BusCall, 'signature' | 'body'> = {}) =>
    bus === null
      ? Promise.reject(new Error('there is no bus'))
      : bus.call({ destination, path: PATH, interface: NAME, member, ...given });

  function forget(): void {
    restWatch = null;
    useWatch = null;
    restsSince = null;
  }

  /** A shell that does not answer tells nothing, and another sense is asked. */
  async function waitForRest(of: string): Promise<void> {
    const watch = await call(of, 'AddIdleWatch', { signature: 't', body: [BigInt(TELLS_AFTER_MS)] }).catch(() => null);
    if (typeof watch !== 'number' || owner.current !== of) return;
    restWatch = watch;
    // Who rests already is told of after that time.
    knownFrom = realMono() + 2 * TELLS_AFTER_MS;
  }

  async function waitForUse(of: string): Promise<void> {
    const watch = await call(of, 'AddUserActiveWatch').catch(() => null);
    if (owner.current !== of) return;
    if (typeof watch === 'number') useWatch = watch;
    // Without word of the next input a rest would never end.
    else forget();
  }

  function onFired(watch: unknown, from: string): void {
    if (watch === restWatch && restsSince === null) {
      restsSince = realMono() - TELLS_AFTER_MS;
      void waitForUse(from);
    } else if (watch === useWatch) {
      useWatch = null;
      restsSince = null;
    }
  }

  return {
    get isTold() {
      return restWatch !== null;
    },
    read(real) {
      if (restWatch === null) return 'unknown';
      if (restsSince !== null) return Math.max(0, Math.floor((real - restsSince) / SECOND));
      return real < knownFrom ? 'unknown' : 0;
    },
    async follow(opened) {
      bus = opened;
      await opened.match(`type='signal',sender='${NAME}',interface='${NAME}',path='${PATH}',member='WatchFired'`);
      await owner.follow(opened);
    },
    onSignal(signal: BusSignal) {
      owner.onSignal(signal);
      if (signal.sender !== owner.current || signal.interface !== NAME || signal.path !== PATH) return;
      if (signal.member === 'WatchFired') onFired(signal.body[0], signal.sender);
    },
    onBusLost() {
      bus = null;
      owner.onBusLost();
      forget();
    },
  };
}

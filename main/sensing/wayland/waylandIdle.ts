/**
 * How long ago the last input was, as the compositor tells by events. Version 2 of ext-idle-notify leaves out programs
 * that keep the screen awake; with version 1 and KDE's protocol such a program hides that the person has left.
 * https://wayland.app/protocols/ext-idle-notify-v1 and https://wayland.app/protocols/kde-idle
 */
import type { SensorHealth } from '../../../shared/sensors.ts';
import type { Known } from '../../../shared/terms.ts';
import { MINUTE, SECOND } from '../../../shared/moment.ts';
import type { MutterIdle } from '../mutterIdle.ts';
import type { SystemValue } from '../systemValue.ts';
import type { WaylandFollower } from './sharedWayland.ts';
import type { WaylandConnection } from './waylandConnection.ts';

export interface WaylandIdleParts {
  /** Real milliseconds. */
  readonly realMono: () => number;
  /** Whether something fills the screen, which may be a film that keeps it awake. */
  readonly isFullscreen: () => boolean;
  /** What GNOME's shell tells, where it runs: it comes first. */
  readonly mutter: Pick<MutterIdle, 'isTold' | 'read'>;
  /** What is asked where the compositor offers neither protocol, or does not answer. */
  readonly otherwise: SystemValue<number>;
}

export type WaylandIdle = WaylandFollower & SystemValue<number>;

/** After this time without input the compositor tells that there is none. */
const TELLS_AFTER_MS = SECOND;
/** Nobody works for so long without one second of rest where a film may keep the screen awake. */
const DOUBTFUL_AFTER_MS = 5 * MINUTE;

const EXT = { name: 'ext_idle_notifier_v1', getNotification: 1, getInputNotification: 2, inputFrom: 2 } as const;
const KDE = { name: 'org_kde_kwin_idle', getTimeout: 0 } as const;
/** Of a notification and of a timeout alike. */
const IDLED = 0;
const RESUMED = 1;

export function watchWaylandIdle({ realMono, isFullscreen, mutter, otherwise }: WaylandIdleParts): WaylandIdle {
  let state: 'lost' | 'not offered' | 'told' = 'lost';
  let cause: string | null = null;
  /** Whether programs that keep the screen awake cannot hide that the person has left. */
  let isOfInputAlone = false;
  /** When the last input was; null while there is some. */
  let restsSince: number | null = null;
  /** When the last rest ended, or the telling began. */
  let worksSince = 0;
  /** Before that it is not known whether there is input. */
  let knownFrom = 0;

  function ask(wayland: WaylandConnection): number | null {
    const seat = wayland.bind('wl_seat', 1);
    if (seat === null) return null;
    const ext = wayland.bind(EXT.name, EXT.inputFrom);
    const kde = ext === null ? wayland.bind(KDE.name, 1) : null;
    if (ext === null && kde === null) return null;
    const notification = wayland.newId();
    isOfInputAlone = ext !== null && ext.version >= EXT.inputFrom;
    if (ext !== null) {
      const opcode = isOfInputAlone ? EXT.getInputNotification : EXT.getNotification;
      wayland.send(ext.id, opcode, notification, TELLS_AFTER_MS, seat.id);
    } else if (kde !== null) {
      wayland.send(kde.id, KDE.getTimeout, notification, seat.id, TELLS_AFTER_MS);
    }
    return notification;
  }

  function hear(opcode: number): void {
    if (opcode === IDLED) restsSince ??= realMono() - TELLS_AFTER_MS;
    if (opcode !== RESUMED) return;
    restsSince = null;
    worksSince = realMono();
    knownFrom = worksSince;
  }

  const isDoubtful = (real: number) => !isOfInputAlone && isFullscreen() && real - worksSince >= DOUBTFUL_AFTER_MS;

  function read(real: number): Known<number> {
    if (mutter.isTold) return mutter.read(real);
    if (state !== 'told') return otherwise.read(real);
    if (restsSince !== null) return Math.max(0, Math.floor((real - restsSince) / SECOND));
    return real < knownFrom || isDoubtful(real) ? 'unknown' : 0;
  }

  function health(): SensorHealth {
    const other = otherwise.health();
    if (state === 'told' || mutter.isTold) return { sensor: 'idle', sees: true, note: null };
    return other.sees || cause === null ? other : { sensor: 'idle', sees: false, note: { kind: 'idle-untold', cause } };
  }

  return {
    follow(wayland) {
      restsSince = null;
      worksSince = realMono();
      // Who rests already is told of after that time.
      knownFrom = worksSince + 2 * TELLS_AFTER_MS;
      const notification = ask(wayland);
      state = notification === null ? 'not offered' : 'told';
      cause = null;
      if (notification !== null) wayland.listen(notification, hear);
    },
    onLost(why) {
      state = 'lost';
      cause = why;
    },
    read,
    health,
  };
}

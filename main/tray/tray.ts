/** The icon in the system tray. */
import type { SensorHealth } from '../../shared/sensors.ts';
import type { OpenBus } from '../sensing/bus.ts';
import type { SensingClock } from '../sensing/clock.ts';
import { createElectronTray, type ShownTray } from './electronTray.ts';
import { SEEN, watchTrayHost } from './host.ts';
import type { TrayAction, TrayState } from './menu.ts';
import { createStatusItem } from './statusItem/statusItem.ts';

export type UnknotTray = ShownTray;

export interface TrayParts {
  readonly first: TrayState;
  /** Carries out what is chosen. */
  readonly run: (action: TrayAction) => void;
  /** Answers a click on the icon. */
  readonly open: () => void;
  readonly clock: SensingClock;
  readonly openBus: OpenBus;
  /** Whether the icon can be seen, at once or soon, and whenever that changes. */
  readonly onHealth: (health: SensorHealth) => void;
}

/** Puts the icon into the tray. */
export function createTray(parts: TrayParts): UnknotTray {
  if (process.platform === 'linux') return createLinuxTray(parts);
  const tray = createElectronTray(parts.first, parts.run, parts.open);
  parts.onHealth(SEEN);
  return tray;
}

/** If no panel knows the protocol of today's desktops, Electron may still find a tray of the old kind. */
function createLinuxTray({ first, run, open, clock, openBus, onHealth }: TrayParts): UnknotTray {
  let state = first;
  let old: ShownTray | null = null;
  let isOver = false;
  const item = createStatusItem({ first, run, open, pid: process.pid, now: clock.realMono });
  const stop = watchTrayHost({
    clock,
    openBus,
    item,
    address: process.env['DBUS_SESSION_BUS_ADDRESS'],
    onHealth(health) {
      if (isOver) return;
      if (health.sees) {
        old?.destroy();
        old = null;
      } else {
        old ??= createElectronTray(state, run, open);
      }
      onHealth(health);
    },
  });
  return {
    show(next) {
      state = next;
      item.show(next);
      old?.show(next);
    },
    destroy() {
      isOver = true;
      stop();
      old?.destroy();
      old = null;
    },
  };
}

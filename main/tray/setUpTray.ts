import type { Snapshot } from '../../shared/bridge.ts';
import type { SensorHealth } from '../../shared/sensors.ts';
import type { SayText } from '../../shared/words/say.ts';
import { type TrayAction, trayState } from './menu.ts';
import type { TrayParts, UnknotTray } from './tray.ts';

export interface SetUpTrayParts {
  readonly say: SayText;
  readonly clock: TrayParts['clock'];
  readonly desktop: { readonly tray: (parts: Omit<TrayParts, 'openBus'>) => UnknotTray };
  readonly commands: { fromTray(action: TrayAction): void; open(): void };
  readonly sensing: { followTray(health: SensorHealth): void };
  readonly snapshot: () => Snapshot;
}

/** The icon in the tray, as a mirror of the app's state. */
export function setUpTray({ say, clock, desktop, commands, sensing, snapshot }: SetUpTrayParts): {
  follow(snapshot: Snapshot): void;
  stop(): void;
} {
  const tray = desktop.tray({
    clock,
    first: trayState(say, snapshot()),
    run: commands.fromTray,
    open: commands.open,
    onHealth: sensing.followTray,
  });
  return { follow: (current) => tray.show(trayState(say, current)), stop: tray.destroy };
}

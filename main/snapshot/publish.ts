/** Brings all that mirrors the app's state in line with it: windows, tray, shortcuts, notification. */
import type { Snapshot } from '../../shared/bridge.ts';

export interface Publisher {
  /** Something that is shown has changed. It does nothing before `start` and after `stop`. */
  refresh(): void;
  /** From now on each refresh takes a snapshot and hands it to the mirrors, one after the other. */
  start(snapshot: () => Snapshot, mirrors: readonly ((snapshot: Snapshot) => void)[]): void;
  stop(): void;
}

export function createPublisher(): Publisher {
  let publish = () => {};
  return {
    refresh: () => publish(),
    start(snapshot, mirrors) {
      publish = () => {
        const current = snapshot();
        for (const mirror of mirrors) mirror(current);
      };
      publish();
    },
    stop: () => void (publish = () => {}),
  };
}

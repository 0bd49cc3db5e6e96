/** What the windows, the tray and the command line would be shown of a person. */
import { type Surroundings, snapshotOf } from '../../../main/snapshot/snapshot.ts';
import type { Snapshot } from '../../../shared/bridge.ts';
import type { SensorHealth } from '../../../shared/sensors.ts';
import type { Person } from '../../engine/timeline.ts';

export function snapshotOfPerson({ state, now }: Person, around: Partial<Surroundings> = {}): Snapshot {
  return snapshotOf(state, now, {
    version: '1.2.3',
    platform: 'linux',
    rate: 1,
    language: 'en',
    numberLocale: 'en-GB',
    madeAt: now.wall,
    breakEnd: null,
    checkIn: null,
    lastCheckIn: null,
    dayQuestionStands: false,
    lastSpots: [],
    checkInBeingEdited: null,
    historyRevision: 0,
    pastRevision: 0,
    sensors: [],
    login: { is: 'off' },
    notices: [],
    appsSeen: [],
    ...around,
  });
}

export const blind = (sensor: SensorHealth['sensor'], cause: string): SensorHealth => ({
  sensor,
  sees: false,
  note: { kind: 'pointer-unread', cause },
});
export const sees = (sensor: SensorHealth['sensor']): SensorHealth => ({ sensor, sees: true, note: null });

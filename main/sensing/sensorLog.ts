import type { SensorHealth } from '../../shared/bridge.ts';

/** Writes a line for each sensor that starts to see, stops to see, or fails for a new reason. */
export function createSensorLog(info: (text: string) => void): (health: readonly SensorHealth[]) => void {
  const notes = new Map<SensorHealth['sensor'], string>();
  return (health) => {
    for (const { sensor, sees, note } of health) {
      const before = notes.get(sensor) ?? '';
      if (note === before) continue;
      notes.set(sensor, note);
      info(sees ? `sensor ${sensor}: sees again` : `sensor ${sensor}: ${note}`);
    }
  };
}

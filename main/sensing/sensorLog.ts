import type { SensorHealth } from '../../shared/sensors.ts';
import type { SayText } from '../../shared/words/say.ts';
import { sensorNoteText } from '../../shared/words/sensors.ts';

/** Writes a line for each sensor that starts to see, stops to see, or fails for a new reason. */
export function createSensorLog(say: SayText, info: (text: string) => void): (health: readonly SensorHealth[]) => void {
  const notes = new Map<SensorHealth['sensor'], string>();
  return (health) => {
    for (const { sensor, sees, note } of health) {
      const text = sensorNoteText(say, note);
      if (text === (notes.get(sensor) ?? '')) continue;
      notes.set(sensor, text);
      info(sees ? `sensor ${sensor}: sees again` : `sensor ${sensor}: ${text}`);
    }
  };
}

/** What the sensors do not see, in a language. */
import type { Sensor, SensorNote } from '../sensors.ts';
import type { SayText } from './say.ts';

/** What a sensor sees: "Screen lock". */
export const sensorName = (say: SayText, sensor: Sensor): string => say(`settings.sensor.${sensor}.name`);

/** Why a sensor does not see, and what to do about it; empty where it sees. */
export function sensorNoteText(say: SayText, note: SensorNote | null): string {
  if (note === null) return '';
  switch (note.kind) {
    case 'no-display':
      return say('sensor.no-display', { x: note.x, wayland: note.wayland });
    case 'no-front-window':
    case 'film-no-front':
    case 'film-unread':
    case 'dnd-unread':
    case 'calls-untold':
    case 'wayland-pointer':
    case 'wayland-window':
    case 'wayland-idle':
    case 'x-idle':
    case 'no-window-manager':
      return say(`sensor.${note.kind}`);
    default: {
      const text = say(`sensor.${note.kind}`);
      return note.cause === null ? text : say('sensor.withCause', { note: text, cause: note.cause });
    }
  }
}

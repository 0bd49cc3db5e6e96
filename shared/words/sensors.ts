/** What the sensors do not see, in a language. */
import type { SensorNote } from '../sensors.ts';
import { listOf } from './list.ts';
import type { SayText } from './say.ts';

/** Why a sensor does not see, and what to do about it; empty where it sees. */
export function sensorNoteText(say: SayText, note: SensorNote | null): string {
  if (note === null) return '';
  switch (note.kind) {
    case 'missing-tools': {
      const { tools } = note;
      return say('sensor.missing-tools', {
        count: tools.length,
        tools: listOf(say, tools),
        fedora: tools.join(' '),
        arch: tools.map((tool) => `xorg-${tool}`).join(' '),
      });
    }
    case 'no-display':
      return say('sensor.no-display', { x: note.x, wayland: note.wayland });
    case 'wayland-pointer':
    case 'wayland-window':
    case 'wayland-idle':
    case 'x-idle':
      return say(`sensor.${note.kind}`);
    default: {
      const text = say(`sensor.${note.kind}`);
      return note.cause === null ? text : say('sensor.withCause', { note: text, cause: note.cause });
    }
  }
}

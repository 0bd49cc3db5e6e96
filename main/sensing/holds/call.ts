/** A call: a program records from a microphone, in front or not. */
import { LONGEST_NAME, oneLine } from '../../../shared/cleanText.ts';
import type { Recording } from '../pulseProtocol.ts';
import { watchSoundServer } from '../soundServer.ts';
import { blindHere, type HoldSensor, type HoldSensorParts, NO_HOLD, UNKNOWN_HOLD } from './holdSensor.ts';

/** So many are named. */
const MOST_NAMED = 3;

/**
 * They show how loud a microphone is, or filter what it hears, for as long as they are open: by id or by the name of
 * the program, in lower case.
 */
const NO_CALLERS: ReadonlySet<string> = new Set([
  'org.pulseaudio.pavucontrol',
  'pavucontrol',
  'pavucontrol-qt',
  'org.gnome.volumecontrol',
  'org.gnome.settings',
  'gnome-control-center',
  'plasmashell',
  'systemsettings',
  'kmix',
  'pasystray',
  'com.github.wwmm.easyeffects',
  'easyeffects',
  'com.github.wwmm.pulseeffects',
  'pulseeffects',
  'noisetorch',
]);

export function watchCall(parts: HoldSensorParts): HoldSensor {
  const { platform } = parts;
  return platform === 'darwin' || platform === 'win32' ? blindHere('calls-untold') : callsBySound(parts);
}

function callsBySound({ env, uid, ownPid }: HoldSensorParts): HoldSensor {
  const server = watchSoundServer(env, uid);
  return {
    tick: server.tick,
    read() {
      const recordings = server.recordings();
      if (recordings === 'unknown') return UNKNOWN_HOLD;
      const callers = recordings.filter((each) => isCaller(each, ownPid));
      return callers.length === 0 ? NO_HOLD : { on: true, by: { kind: 'records', programs: namesOf(callers) } };
    },
    blindness() {
      const cause = server.cause();
      return cause === null ? null : { kind: 'no-sound-server', cause };
    },
    stop: server.stop,
  };
}

function isCaller({ isProgram, isPaused, properties }: Recording, ownPid: number): boolean {
  if (!isProgram || isPaused || properties.get('application.process.id') === String(ownPid)) return false;
  // PipeWire marks so what only measures how loud it is.
  if (properties.get('stream.monitor') === 'true') return false;
  const names = [properties.get('application.id'), properties.get('application.process.binary')];
  return names.every((name) => name === undefined || !NO_CALLERS.has(name.toLowerCase()));
}

/** The first few, each once, in the order of the alphabet: one that comes and goes moves no other. */
function namesOf(callers: readonly Recording[]): readonly string[] {
  const names = callers.flatMap(({ properties }) => {
    const told = properties.get('application.name') ?? properties.get('application.process.binary') ?? '';
    // Chromium calls itself "Chromium input" where it records.
    const name = oneLine(told, LONGEST_NAME)
      .replace(/ input$/, '')
      .trim();
    return name === '' ? [] : [name];
  });
  return [...new Set(names)].sort().slice(0, MOST_NAMED);
}

/** A sound server without devices on a desktop of the tests: a silent microphone and a silent loudspeaker. */
import type { ChildProcess } from 'node:child_process';
import { type Display, isInPath } from './display.ts';
import { endGroup, output, startGroup } from './processGroup.ts';
import { until } from './until.ts';

const TOOLS = ['pulseaudio', 'pactl', 'parec'];

/** Why there can be none here; null where there can. */
export function soundServerMissing(): string | null {
  const missing = TOOLS.filter((tool) => !isInPath(tool));
  return missing.length === 0 ? null : `not installed: ${missing.join(', ')}`;
}

export interface DesktopSound {
  /** Records what that device hears until the recorder is ended, by default the room. */
  record(device?: 'microphone' | 'speaker.monitor'): Promise<ChildProcess>;
  stop(): Promise<void>;
}

export async function startSound({ env }: Display): Promise<DesktopSound> {
  const modules = [
    'module-native-protocol-unix',
    'module-null-source source_name=microphone',
    'module-null-sink sink_name=speaker',
  ];
  const options = ['--daemonize=no', '-n', '--exit-idle-time=-1', '--use-pid-file=false'];
  const server = startGroup('pulseaudio', [...options, ...modules.flatMap((each) => ['-L', each])], env, 'ignore');
  const recorders: ChildProcess[] = [];
  await until('the sound server', () => output('pactl', ['info'], env));
  return {
    async record(device = 'microphone') {
      const recorder = startGroup('parec', [`--device=${device}`, '/dev/null'], env, 'ignore');
      recorders.push(recorder);
      const list = () => output('pactl', ['list', 'short', 'source-outputs'], env);
      const before = recorders.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null).length;
      await until('the recorder', list, { accept: (lines) => lines.trim().split('\n').length >= before });
      return recorder;
    },
    async stop() {
      for (const each of [...recorders, server]) await endGroup(each);
    },
  };
}

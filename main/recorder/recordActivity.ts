/** `npm run record -- FILE`: writes what the sensors see as an activity log, and does nothing else. */
import { type WriteStream, createWriteStream } from 'node:fs';
import { type LogEventName, writeLine } from '../../shared/activity/log.ts';
import type { SensedHold } from '../../shared/holds/kinds.ts';
import type { SayText } from '../../shared/words/say.ts';
import { sensorNoteText } from '../../shared/words/sensors.ts';
import { SECOND } from '../../shared/moment.ts';
import { writeInstant } from '../../shared/simulation/json.ts';
import type { Clock } from '../clock.ts';
import type { Sampler, SamplerParts, SensedEvent } from '../sensing/sampler.ts';

export interface RecordParts {
  readonly say: SayText;
  readonly clock: Clock;
  readonly file: string;
  /** Ends by itself after this much time; null records until it is stopped. */
  readonly seconds: number | null;
  /** Starts the real sensors. */
  readonly sense: (on: Pick<SamplerParts, 'onSample' | 'onEvent' | 'onHealth'>) => Sampler;
  /** Tells the person at the terminal. */
  readonly tell: (text: string) => void;
  readonly onDone: (error: Error | null) => void;
}

/** Names each event for the log. Null for one that tells the log nothing new. */
function eventNamer(): (event: SensedEvent) => LogEventName | null {
  const told = new Map<SensedHold, boolean>();
  return (event) => {
    if (event.type !== 'hold') return event.type;
    const { hold, on } = event;
    const before = told.get(hold);
    if (before === (on === true) || (before === undefined && on === 'unknown')) return null;
    told.set(hold, on === true);
    return `${hold}-${on === true ? 'on' : 'off'}`;
  };
}

/** Why the file cannot be written, with the way out where there is one. */
export function writeProblem(say: SayText, file: string, { code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'EEXIST':
      return say('cli.record.there', { file });
    case 'ENOENT':
      return say('cli.record.noFolder', { file });
    default:
      return say('cli.record.failed', { file, cause: message });
  }
}

/** The last window may end this much before the time that was asked for, in milliseconds. */
const CLOSE_ENOUGH = 1000;
/** A last window that is longer in coming than this, in milliseconds, is not waited for. */
const PATIENCE = 10 * SECOND;

/** Starts recording; gives back the way to stop. An event is written with the window that it falls into. */
export function startRecording({ say, clock, file, seconds, sense, tell, onDone }: RecordParts): () => void {
  const out: WriteStream = createWriteStream(file, { flags: 'wx' });
  const origin = clock.now();
  const pending: LogEventName[] = [];
  const nameOf = eventNamer();
  let windows = 0;
  let stopped = false;

  const sampler = sense({
    onSample(sample, endMono) {
      // By the clock that nobody sets, and by the window's own end, so that the lines stay in order.
      const wall = origin.wall + (endMono - origin.mono) - sample.seconds * SECOND;
      const start = writeInstant({ wall, zone: clock.now().zone });
      out.write(`${writeLine(start, sample, pending.shift() ?? null)}\n`);
      windows += 1;
      if (seconds !== null && endMono - origin.mono > seconds * SECOND - CLOSE_ENOUGH) void end(null);
    },
    onEvent(event) {
      const name = nameOf(event);
      if (name !== null) pending.push(name);
    },
    onHealth: (health) => {
      for (const { sensor, sees, note } of health) tell(`${sensor}: ${sees ? 'seen' : sensorNoteText(say, note)}`);
    },
  });
  for (const { sensor, sees, note } of sampler.health()) if (!sees) tell(`${sensor}: ${sensorNoteText(say, note)}`);

  function close(): Promise<Error | null> {
    return new Promise((resolve) => out.end((error?: Error | null) => resolve(error ?? null)));
  }

  async function end(error: Error | null): Promise<void> {
    if (stopped) return;
    stopped = true;
    cancelTimer();
    sampler.stop();
    const fault = error ?? (await close());
    if (fault === null) tell(say('cli.record.done', { file, windows }));
    onDone(fault);
  }

  // Windows end by themselves; the timer is for sensors that send none.
  const cancelTimer = seconds === null ? () => {} : clock.after(seconds * SECOND + PATIENCE, () => void end(null));
  out.once('error', (error) => void end(error));
  return () => void end(null);
}

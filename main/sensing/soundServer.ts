/** Who records from a microphone, as the sound server of this machine tells it: PulseAudio, or PipeWire in its place. */
import { readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Known } from '../../shared/terms.ts';
import { afterFailure, mayTry, NO_FAILURE } from './backoff.ts';
import { causeOf } from './cause.ts';
import type { Environment } from './desktopSession.ts';
import { openPulseConnection, type PulseConnection, PulseRefusal } from './pulseConnection.ts';
import {
  askRecordings,
  askSource,
  authenticate,
  COOKIE_BYTES,
  introduce,
  isMonitor,
  readRecordings,
  type Recording,
  subscribe,
} from './pulseProtocol.ts';

export interface SoundServer {
  /** Connects where that is due, and looks again where something has changed. @param real real milliseconds */
  tick(real: number): void;
  /** Those who record from a microphone, paused or not; unknown while no server tells. */
  recordings(): Known<readonly Recording[]>;
  /** Why no server tells; null while one does, or before the first attempt has failed. */
  cause(): string | null;
  stop(): void;
}

/** No answer for so long means that none comes, in real milliseconds. */
const ANSWER_WITHIN_MS = 5_000;
/** Sources of sound that are asked for at each look at most. */
const MOST_SOURCES = 16;

/** Keeps a connection to the sound server: by event, with one look for each tick at most. @param uid of this process */
export function watchSoundServer(env: Environment, uid: number): SoundServer {
  let connection: PulseConnection | null = null;
  let recordings: Known<readonly Recording[]> = 'unknown';
  let cause: string | null = null;
  let backoff = NO_FAILURE;
  let now = 0;
  /** Since when an answer is waited for; null for none. */
  let askingSince: number | null = null;
  let hasChanged = false;
  let mayLook = true;
  let isStopped = false;

  function open(): void {
    try {
      const stream = connect(soundSocket(env, uid));
      const opening = openPulseConnection({
        stream,
        onEvent() {
          hasChanged = true;
          if (mayLook) lookWhereChanged();
        },
        onEnd(why) {
          if (opening === connection) lost(why);
        },
      });
      connection = opening;
      void attempt(opening, () => greet(opening));
    } catch (error) {
      lost(error);
    }
  }

  function lost(why: unknown): void {
    connection = null;
    askingSince = null;
    recordings = 'unknown';
    if (isStopped) return;
    cause = causeOf(why);
    backoff = afterFailure(backoff, now);
  }

  /** Does what takes several answers; a failure ends the connection. */
  async function attempt(asked: PulseConnection, ask: () => Promise<void>): Promise<void> {
    askingSince = now;
    try {
      await ask();
      if (asked === connection) askingSince = null;
    } catch (error) {
      asked.end(error instanceof Error ? error : new Error(causeOf(error)));
    }
  }

  async function greet(asked: PulseConnection): Promise<void> {
    await asked.ask(authenticate(readCookie(env)));
    await asked.ask(introduce('Unknot'));
    await asked.ask(subscribe());
    await look(asked);
  }

  async function look(asked: PulseConnection): Promise<void> {
    hasChanged = false;
    const all = readRecordings(await asked.ask(askRecordings()));
    const sources = [...new Set(all.map(({ source }) => source))].filter((source) => source !== null);
    const microphones = await Promise.all(
      sources.slice(0, MOST_SOURCES).map(async (source) => ((await isMicrophone(asked, source)) ? source : null)),
    );
    if (asked !== connection) return;
    recordings = all.filter(({ source }) => source !== null && microphones.includes(source));
    cause = null;
    backoff = NO_FAILURE;
  }

  function lookWhereChanged(): void {
    const asked = connection;
    if (asked === null || askingSince !== null || !hasChanged) return;
    mayLook = false;
    void attempt(asked, () => look(asked));
  }

  return {
    tick(real) {
      now = real;
      mayLook = true;
      if (isStopped) return;
      connection?.tick();
      if (askingSince !== null && real - askingSince >= ANSWER_WITHIN_MS) {
        connection?.end(new Error('the sound server does not answer'));
      }
      if (connection === null && mayTry(backoff, real)) open();
      else lookWhereChanged();
    },
    recordings: () => recordings,
    cause: () => cause,
    stop() {
      isStopped = true;
      connection?.end(new Error('Unknot ends'));
    },
  };
}

/** Whether it hears the room, not what a loudspeaker plays. One that has gone meanwhile hears nothing. */
async function isMicrophone(asked: PulseConnection, source: number): Promise<boolean> {
  try {
    return !isMonitor(await asked.ask(askSource(source)));
  } catch (error) {
    if (error instanceof PulseRefusal) return false;
    throw error;
  }
}

/**
 * The socket of the server. Where `PULSE_SERVER` names several, the first on this machine.
 * https://www.freedesktop.org/wiki/Software/PulseAudio/Documentation/User/ServerStrings/
 * @throws where it names only other machines
 */
export function soundSocket(env: Environment, uid: number): string {
  const named = (env['PULSE_SERVER'] ?? '').split(/\s+/).filter((each) => each !== '');
  const paths = named.map((each) => each.replace(/^\{[^}]*\}/, '').replace(/^unix:/, ''));
  if (named.length > 0) {
    const path = paths.find((each) => each.startsWith('/'));
    if (path === undefined) throw new Error('PULSE_SERVER names no socket of this machine');
    return path;
  }
  const folder = env['PULSE_RUNTIME_PATH'] || join(env['XDG_RUNTIME_DIR'] || `/run/user/${uid}`, 'pulse');
  return `${folder}/native`;
}

/** The key to the server, or one of zeros: a server of the same person may need none, and says so if it does. */
function readCookie(env: Environment): Buffer {
  const home = env['HOME'] || homedir();
  const places = [
    ...(env['PULSE_COOKIE'] ? [env['PULSE_COOKIE']] : []),
    join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'pulse', 'cookie'),
    join(home, '.pulse-cookie'),
  ];
  const cookies = places.flatMap((path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() === true && stats.size === COOKIE_BYTES ? [path] : [];
  });
  return cookies[0] === undefined ? Buffer.alloc(COOKIE_BYTES) : readFileSync(cookies[0]);
}

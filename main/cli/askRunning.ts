/** Hands a command to the running app and waits for its answer, for a bounded time and without any harm to the app. */
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import * as v from 'valibot';
import type { SayText } from '../../shared/words/say.ts';
import { type Reply, greetingSchema, isOwnSocket, replySchema } from './commandSocket.ts';
import { NO_SEAT, type Seat } from './seat.ts';

/** How long an answer is waited for, in real milliseconds. */
const PATIENCE = 5000;
/** Until the next try where the app had no room for one more, in real milliseconds. */
const TRY_AGAIN = 50;
/** In UTF-16 units. */
const LONGEST_REPLY = 1 << 22;

type Trouble = 'cli.doesNotAnswer' | 'cli.unreadable' | 'cli.brokenOff';

/** What is sent. */
interface Asked {
  readonly words: readonly string[];
  readonly seat: Seat;
}

/** What came of one try: an answer, none from somebody, nobody there, or no room for one more with nothing read. */
type Met = Reply | Trouble | 'nobody' | 'turned-away';

/**
 * The answer of the app that listens at one of the places; null where none does. The words are sent only once the app
 * has greeted, so one that is frozen does not carry them out later.
 * @param places as `socketPlaces` gives them
 * @param patience real milliseconds
 * @param seat where the one who asks sits
 */
export async function askRunning(
  say: SayText,
  places: readonly string[],
  words: readonly string[],
  patience = PATIENCE,
  seat = NO_SEAT,
): Promise<Reply | null> {
  return ask(say, places, { words, seat }, patience, false);
}

/** The same of an app that is known to be there and may not listen yet. */
export async function askStarting(
  say: SayText,
  places: readonly string[],
  words: readonly string[],
  patience = PATIENCE,
  seat = NO_SEAT,
) {
  return (await ask(say, places, { words, seat }, patience, true)) ?? troubleReply(say, 'cli.doesNotAnswer');
}

const troubleReply = (say: SayText, trouble: Trouble): Reply => ({ status: 1, text: say(trouble) });

async function ask(
  say: SayText,
  places: readonly string[],
  asked: Asked,
  patience: number,
  isThere: boolean,
): Promise<Reply | null> {
  const end = performance.now() + patience;
  for (;;) {
    const met = await askAnywhere(places, asked, end);
    if (met === 'nobody' && !isThere) return null;
    if (met !== 'turned-away' && met !== 'nobody') return typeof met === 'string' ? troubleReply(say, met) : met;
    if (performance.now() + TRY_AGAIN > end) return troubleReply(say, 'cli.doesNotAnswer');
    await delay(TRY_AGAIN);
  }
}

async function askAnywhere(places: readonly string[], asked: Asked, end: number): Promise<Met> {
  for (const place of places) {
    const met = await askAt(place, asked, Math.max(1, end - performance.now()));
    if (met !== 'nobody') return met;
  }
  return 'nobody';
}

function askAt(place: string, asked: Asked, patience: number): Promise<Met> {
  if (process.platform !== 'win32' && !isOwnSocket(place)) return Promise.resolve('nobody');
  return new Promise((resolve) => {
    let text = '';
    let isGreeted = false;
    const socket = connect(place).setEncoding('utf8');
    const timer = setTimeout(() => settle('cli.doesNotAnswer'), patience);

    function settle(met: Met): void {
      clearTimeout(timer);
      socket.destroy();
      resolve(met);
    }

    socket.on('data', (piece: string) => {
      text += piece;
      for (let cut = text.indexOf('\n'); cut >= 0; cut = text.indexOf('\n')) {
        const line = text.slice(0, cut);
        text = text.slice(cut + 1);
        if (isGreeted) return settle(read(replySchema, line) ?? 'cli.unreadable');
        if (read(greetingSchema, line) === null) return settle('nobody');
        isGreeted = true;
        socket.write(`${JSON.stringify(asked)}\n`);
      }
      if (text.length > LONGEST_REPLY) settle('cli.unreadable');
    });
    const ended = (): void => settle(isGreeted ? 'cli.brokenOff' : 'turned-away');
    socket.on('end', ended);
    socket.on('error', ({ code }: NodeJS.ErrnoException) => {
      // Full or broken off; anything else means that nobody listens there.
      if (code === 'EAGAIN' || code === 'ECONNRESET' || code === 'EPIPE') ended();
      else settle('nobody');
    });
  });
}

function read<T extends v.GenericSchema>(schema: T, line: string): v.InferOutput<T> | null {
  try {
    const { success, output } = v.safeParse(schema, JSON.parse(line));
    return success ? output : null;
  } catch {
    // No JSON: who asked is told what that means for it.
    return null;
  }
}

/** What outlives a restart besides the settings: the engine's memory, and what the app itself remembers of the day. */
import * as v from 'valibot';
import { type Memory, readMemory } from '../../shared/engine/memory.ts';
import type { ClockTrust } from '../../shared/time/clockTrust.ts';
import { LATEST } from '../../shared/time/plausible.ts';
import type { NoticeValue } from '../../shared/notice.ts';
import type { JsonFile } from '../files/jsonFile.ts';

export interface Session {
  readonly memory: Memory | null;
  /** Wall-clock times at which it was asked how the knot feels, on the last day. */
  readonly askedAt: readonly number[];
  /** How far the clock was believed; null where nobody has looked yet. */
  readonly clock: ClockTrust | null;
  /** Whether a warning sign is reported, should the settings lose it. */
  readonly warningSign: boolean;
}

export interface SessionStorage extends Session {
  /** What could not be used of the file; null where all is well. */
  readonly notice: NoticeValue | null;
  /** Throws if the disk does not take it. */
  save(memory: Memory, askedAt: readonly number[], clock?: ClockTrust | null, warningSign?: boolean): void;
}

const time = v.pipe(v.number(), v.minValue(0), v.maxValue(LATEST));
const clock = v.object({
  believed: time,
  since: time,
  doubt: v.nullable(v.object({ since: time, said: time })),
});
/** Earlier versions kept a list of the day here, too: it is left out. */
const fileSchema = v.object({
  memory: v.optional(v.unknown(), null),
  // A list of another form is none.
  askedAt: v.fallback(v.optional(v.array(v.unknown()), []), [null]),
  // Younger than the rest: a session without them is whole.
  clock: v.optional(v.fallback(v.nullable(clock), null), null),
  warningSign: v.optional(v.fallback(v.boolean(), false), false),
});

const EMPTY: Session = { memory: null, askedAt: [], clock: null, warningSign: false };

interface ParsedSession {
  readonly session: Session;
  /** What was not good; null where all was. */
  readonly lost: 'session-partly' | 'session-lost' | null;
}

/** What is good of the text: the counters are one thing, each entry of a list is one. */
function parse(text: string): ParsedSession {
  const { success, output } = v.safeParse(fileSchema, jsonOf(text));
  if (!success) return { session: EMPTY, lost: 'session-lost' };
  const memory = output.memory === null ? null : readMemory(output.memory);
  const askedAt = output.askedAt.filter((at) => typeof at === 'number');
  const isWhole = askedAt.length === output.askedAt.length;
  const partly = isWhole ? null : 'session-partly';
  const { clock: believed, warningSign } = output;
  const session = { memory, askedAt, clock: believed, warningSign };
  return { session, lost: memory === null && output.memory !== null ? 'session-lost' : partly };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The message of JSON.parse only quotes the file. What is lost is said.
    return null;
  }
}

export function openSession(file: JsonFile): SessionStorage {
  const { session, lost } = file.text === null ? { session: EMPTY, lost: null } : parse(file.text);
  const notice = lost === null ? null : { kind: lost, aside: file.setAside({ ...session }) };
  return {
    ...session,
    notice: file.fault ?? notice,
    save: (memory, askedAt, trust = null, warningSign = false) =>
      file.replace({ memory, askedAt, clock: trust, warningSign }),
  };
}

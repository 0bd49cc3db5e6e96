/** What outlives a restart besides the settings: the engine's memory and the list of the day. */
import * as v from 'valibot';
import type { TodayLine } from '../../shared/bridge.ts';
import { type Memory, readMemory } from '../../shared/engine/memory.ts';
import { todaySchema } from '../diaryOfToday.ts';
import type { JsonFile } from './jsonFile.ts';

export interface Session {
  readonly memory: Memory | null;
  readonly today: readonly TodayLine[];
  /** Wall-clock times at which it was asked how the knot feels, on the last day. */
  readonly askedAt: readonly number[];
}

export interface SessionStorage extends Session {
  /** What could not be used of the file, in words; empty where all is well. */
  readonly notice: string;
  save(memory: Memory, today: readonly TodayLine[], askedAt: readonly number[]): void;
}

const restSchema = v.object({
  today: v.optional(todaySchema, []),
  askedAt: v.optional(v.pipe(v.array(v.number()), v.readonly()), []),
});

const EMPTY: Session = { memory: null, today: [], askedAt: [] };

function parse(text: string): Session | null {
  try {
    const { memory: stored = null, ...rest } = JSON.parse(text) as { memory?: unknown };
    const { success, output } = v.safeParse(restSchema, rest);
    const memory = stored === null ? null : readMemory(stored);
    return !success || (memory === null && stored !== null) ? null : { memory, ...output };
  } catch {
    return null;
  }
}

export function openSession(file: JsonFile): SessionStorage {
  const read = file.text === null ? EMPTY : parse(file.text);
  const lost = read === null ? `The counters of today could not be read and start afresh. ${file.setAside({})}` : '';
  return {
    ...(read ?? EMPTY),
    notice: file.fault || lost,
    save: (memory, today, askedAt) => file.replace({ memory, today, askedAt }),
  };
}

/** What outlives a restart besides the settings: the engine's memory and the list of the day. */
import * as v from 'valibot';
import type { TodayLine } from '../../shared/bridge.ts';
import { type Memory, readMemory } from '../../shared/engine/memory.ts';
import { todaySchema } from '../diaryOfToday.ts';
import type { JsonFile } from './jsonFile.ts';

export interface Session {
  readonly memory: Memory | null;
  readonly today: readonly TodayLine[];
}

export interface SessionStorage extends Session {
  /** What could not be used of the file, in words; empty where all is well. */
  readonly notice: string;
  save(memory: Memory, today: readonly TodayLine[]): void;
}

function parse(text: string): Session | null {
  try {
    const { memory: stored = null, today: lines = [] } = JSON.parse(text) as { memory?: unknown; today?: unknown };
    const memory = stored === null ? null : readMemory(stored);
    return !v.is(todaySchema, lines) || (memory === null && stored !== null) ? null : { memory, today: lines };
  } catch {
    return null;
  }
}

export function openSession(file: JsonFile): SessionStorage {
  const read = file.text === null ? { memory: null, today: [] } : parse(file.text);
  const lost = read === null ? `The counters of today could not be read and start afresh. ${file.setAside({})}` : '';
  return {
    ...(read ?? { memory: null, today: [] }),
    notice: file.fault || lost,
    save: (memory, today) => file.replace({ memory, today }),
  };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createDatabase, type AsideFile } from '../../../../main/history/store/database.ts';
import { openHistoryStore } from '../../../../main/history/store/historyStore.ts';
import { MINUTE } from '../../../../shared/moment.ts';
import { EARLIEST } from '../../../../shared/time/plausible.ts';
import { seededRandom } from '../../../../shared/patterns/random.ts';
import { RUN_SEED } from '../../../support/runSeed.ts';

/** Numbers that the writer had said are kept, and those of them that are not there. */
export interface Aftermath {
  readonly confirmed: readonly number[];
  readonly lost: readonly number[];
  /** Whether the file is whole. */
  readonly check: string;
}

/** Kills a process that writes to history.db in this folder so many times, each at a moment of chance. */
export async function killOften(folder: string, times: number): Promise<Aftermath> {
  const next = seededRandom(RUN_SEED);
  const confirmed: number[] = [];
  for (let time = 0; time < times; time++) {
    const first = (confirmed.at(-1) ?? 0) + 1;
    confirmed.push(...(await killOnce(folder, first, 1 + Math.floor(next() * 40))));
  }
  return { confirmed, ...lookInto(folder, confirmed) };
}

/** Runs the writer from a number on and kills it when it has kept so many; what it says until it is gone counts. */
async function killOnce(folder: string, first: number, after: number): Promise<number[]> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(writer, 'close') as Promise<[number | null, string | null]>;
  const kept: number[] = [];
  for await (const line of createInterface(writer.stdout)) {
    kept.push(Number(line));
    if (kept.length === after) writer.kill('SIGKILL');
  }
  const [, signal] = await gone;
  if (signal !== 'SIGKILL') throw new Error(`the writer ended by itself after ${kept.length}`);
  return kept;
}

function lookInto(folder: string, confirmed: readonly number[]): Pick<Aftermath, 'lost' | 'check'> {
  const onSetAside = ({ name }: AsideFile) => {
    throw new Error(`set aside as ${name}`);
  };
  const database = createDatabase({ folder, name: 'history', fileTimestamp: () => 'after', onSetAside });
  const there = new Set(
    openHistoryStore(database)
      .excerpt(0, Infinity)
      .minutes.map(({ at }) => (at - EARLIEST) / MINUTE),
  );
  const told = new Set(
    openHistoryStore(database)
      .rows('checkIns', 0, Infinity)
      .map(({ at }) => (at - EARLIEST) / MINUTE),
  );
  const lost = confirmed.filter((number) => !there.has(number) || (number % 5 === 0 && !told.has(number)));
  const { integrity_check: check } = database.use((db) => db.prepare('PRAGMA integrity_check').get()) as {
    integrity_check: string;
  };
  database.close();
  return { lost, check };
}

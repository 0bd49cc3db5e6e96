/** Carries out what the person wants gone: in history.db, in memory and in the log. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DeletionResult } from '../../shared/bridge.ts';
import { messageOf } from '../../shared/cleanText.ts';
import type { Deletion } from '../../shared/diary/deletion.ts';
import { REMOVED_FILE } from './store/removedHistory.ts';

export interface DeletionParts {
  readonly folder: string;
  /** Takes it out of history.db; gives back how many rows are gone or have lost a name. Rejects if the disk does not take it. */
  readonly remove: (deletion: Deletion) => Promise<number>;
  /** Takes it out of what is in memory. */
  readonly removeFromMemory: (deletion: Deletion) => void;
  /** Takes it out of what else is written. Throws if the disk does not take it. */
  readonly removeFromOtherFiles: (deletion: Deletion) => void;
  /** history.db holds something else now, or still what was to go. */
  readonly onRemoved: () => void;
  /** The log's sentences name applications and times. Throws likewise. */
  readonly clearLog: () => void;
}

/** Files that were set aside cannot be deleted from in part: they go as a whole. */
const SET_ASIDE = /^(history|session|experiments|drafts)(\.unsaved)?\.(corrupt|newer)-/;
const isSetAside = (name: string) => SET_ASIDE.test(name) || REMOVED_FILE.test(name);

export async function deleteHistory(
  {
    folder,
    remove,
    removeFromMemory: forget,
    removeFromOtherFiles: tidy,
    onRemoved,
    clearLog: emptyLog,
  }: DeletionParts,
  deletion: Deletion,
): Promise<DeletionResult> {
  try {
    // First, so that what comes while the disk is at it stays.
    forget(deletion);
    const deleted = await remove(deletion).finally(onRemoved);
    tidy(deletion);
    for (const name of readdirSync(folder)) if (isSetAside(name)) rmSync(join(folder, name));
    emptyLog();
    return { ok: true, deleted };
  } catch (error) {
    return { ok: false, problem: { kind: 'not-deleted', cause: messageOf(error) } };
  }
}

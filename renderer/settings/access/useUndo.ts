import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { SettingsChange } from '../../../shared/settings/schema.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import {
  type Course,
  type FieldChange,
  fieldChanges,
  NO_COURSE,
  sectionsWith,
  steppedBack,
  steppedOn,
  withStep,
} from '../../../shared/settings/undo.ts';
import { newestSettings } from '../../ui/snapshot.ts';
import { type ChangeName, changeName } from '../../../shared/words/settingChanges.ts';
import type { Writing } from '../../../shared/words/settings.ts';

interface Step {
  readonly id: number;
  readonly fields: readonly FieldChange[];
  readonly words: ChangeName;
}

/** What happened last, for the line at the bottom. */
export type LastChange =
  | { readonly is: 'changed' | 'undone' | 'redone'; readonly words: ChangeName }
  | { readonly is: 'refused'; readonly problem: string };

export interface UndoableChanges {
  /** Settles to null, or in words why it was not taken; then there is nothing to undo either. */
  readonly make: (next: (now: Settings) => SettingsChange, name?: string) => Promise<string | null>;
  /** Null where there is nothing to take back. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly last: LastChange | null;
}

type Put = (change: SettingsChange) => Promise<string | null>;

/** Every change of this window, with the way back and forth as long as it is open. */
export function useUndo(latest: RefObject<Settings>, put: Put, writing: Writing): UndoableChanges {
  const course = useRef<Course<Step>>(NO_COURSE);
  const count = useRef(0);
  const [shown, setShown] = useState<Course<Step>>(NO_COURSE);
  const [last, setLast] = useState<LastChange | null>(null);
  const go = useCallback((next: Course<Step>) => {
    course.current = next;
    setShown(next);
  }, []);

  const make: UndoableChanges['make'] = useCallback(
    async (next, name) => {
      const before = latest.current;
      const change = next(before);
      const after = { ...before, ...change };
      const fields = fieldChanges(before, after);
      const id = (count.current += 1);
      if (fields.length > 0) {
        const paths = fields.map(({ path }) => path);
        const words = name === undefined ? changeName(writing, after, paths) : { name, value: '' };
        go(withStep(course.current, { id, fields, words }));
        setLast({ is: 'changed', words });
      }
      const problem = await put(change);
      if (problem !== null && !holds(fields)) {
        const { done, undone } = course.current;
        go({ done: done.filter((step) => step.id !== id), undone });
        setLast((now) => (now?.is === 'changed' ? null : now));
      }
      return problem;
    },
    [latest, put, writing, go],
  );

  const move = useCallback(
    async (step: Step | undefined, is: 'undone' | 'redone') => {
      if (step === undefined) return;
      go(is === 'undone' ? steppedBack(course.current) : steppedOn(course.current));
      setLast({ is, words: step.words });
      const problem = await put(sectionsWith(latest.current, step.fields, is === 'undone' ? 'before' : 'after'));
      if (problem !== null) setLast({ is: 'refused', problem });
    },
    [latest, put, go],
  );

  const undo = useCallback(() => void move(course.current.done.at(-1), 'undone'), [move]);
  const redo = useCallback(() => void move(course.current.undone.at(-1), 'redone'), [move]);
  const { done, undone } = shown;
  return useMemo(
    () => ({ make, undo: done.length === 0 ? null : undo, redo: undone.length === 0 ? null : redo, last }),
    [make, undo, redo, done.length, undone.length, last],
  );
}

/** Whether main has the change: some are kept even if the system did not take them. */
function holds(fields: readonly FieldChange[]): boolean {
  const settings = newestSettings();
  if (settings === null) return false;
  return fieldChanges(settings, { ...settings, ...sectionsWith(settings, fields, 'after') }).length === 0;
}

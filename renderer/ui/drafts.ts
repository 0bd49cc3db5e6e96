/** What is being written here outlives this window: main keeps it until it is saved or discarded. */
import { deepEqual } from 'fast-equals';
import { useEffect, useRef, useState } from 'react';
import { bridge } from './bridge.ts';

/** What was being written when a window went. */
let kept: ReadonlyMap<string, unknown> = new Map();
/** What main has not been told yet. */
const unsent = new Map<string, unknown>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Milliseconds: no message for every letter. */
const SEND_AFTER_MS = 250;

/** Asks main what was being written. Never rejects: without an answer nothing was. */
export async function loadDrafts(): Promise<void> {
  window.addEventListener('pagehide', sendUnsent);
  try {
    kept = new Map(Object.entries((await bridge().send('drafts', null)) ?? {}));
  } catch {
    // The window works without them; main has them still.
    kept = new Map();
  }
}

function sendUnsent(): void {
  clearTimeout(timer);
  for (const [key, value] of unsent) {
    // What does not arrive is in this window still, and is sent again with the next letter.
    bridge()
      .send('keepDraft', { key, value })
      .catch(() => {});
  }
  unsent.clear();
}

function keep(key: string, value: unknown): void {
  const others = [...kept].filter(([other]) => other !== key);
  kept = new Map(value === null ? others : [...others, [key, value]]);
  unsent.set(key, value);
  clearTimeout(timer);
  // Saved or discarded: at once, since the window may go with it.
  if (value === null) sendUnsent();
  else timer = setTimeout(sendUnsent, SEND_AFTER_MS);
}

export interface Drafting<T> {
  readonly value: T;
  /** `empty` is nothing to keep. */
  readonly setValue: (next: T) => void;
  /** It was written before this window opened, and neither saved nor discarded yet. */
  readonly isKept: boolean;
  /** Saved or discarded: nothing is kept any more, and the value is `empty` again. */
  readonly clear: () => void;
}

/**
 * State that outlives its window.
 * @param key what main knows it by; null keeps nothing
 * @param empty the state in which there is nothing to keep
 * @param read what was kept, if it is of use here; else null
 */
export function useDraft<T>(key: string | null, empty: T, read: (value: unknown) => T | null): Drafting<T> {
  const [found] = useState(() => (key !== null && kept.has(key) ? read(kept.get(key)) : null));
  const [value, setState] = useState<T>(found ?? empty);
  const [isKept, setKept] = useState(found !== null);
  const latest = useRef(empty);
  useEffect(() => {
    latest.current = empty;
  });
  return {
    value,
    isKept,
    setValue(next) {
      setState(next);
      if (key !== null) keep(key, deepEqual(next, latest.current) ? null : next);
    },
    clear() {
      setState(latest.current);
      setKept(false);
      if (key !== null && kept.has(key)) keep(key, null);
    },
  };
}

/** What was kept as text. */
export const readText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export interface Typed {
  /** What is typed and not in use yet; null where nothing is. */
  readonly typed: string | null;
  readonly isKept: boolean;
  /** Null takes it back. */
  readonly type: (next: string | null) => void;
  /** It was taken: what was typed meanwhile stays. */
  readonly taken: (text: string | null) => void;
}

/** What is typed into a field until it takes effect; kept like a draft. @param key null keeps nothing */
export function useTyped(key: string | null): Typed {
  const { value, setValue, clear, isKept } = useDraft<string | null>(key, null, readText);
  const newest = useRef(value);
  const type = (next: string | null) => {
    newest.current = next;
    if (next === null) clear();
    else setValue(next);
  };
  return {
    typed: value,
    isKept,
    type,
    taken(text) {
      if (newest.current === text) type(null);
    },
  };
}

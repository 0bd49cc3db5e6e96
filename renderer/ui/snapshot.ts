import { deepEqual } from 'fast-equals';
import { useSyncExternalStore } from 'react';
import type { Snapshot } from '../../shared/bridge.ts';
import type { Language } from '../../shared/language.ts';
import { bridge } from './bridge.ts';

/** The newest snapshot, and since when it holds. */
export interface Received {
  readonly snapshot: Snapshot;
  /** When main sent it, however long it was under way: milliseconds of `performance.now()`. */
  readonly receivedAt: number;
}

/** What this window knows of main's state. */
export type Mirror = { readonly is: 'waiting' } | { readonly is: 'failed' } | ({ readonly is: 'here' } & Received);

let mirror: Mirror = { is: 'waiting' };
const watchers = new Set<() => void>();

function put(next: Mirror): void {
  mirror = next;
  for (const tell of watchers) tell();
}

/** A snapshot that seems to have been under way for longer tells that the machine's clock was set meanwhile. */
const LONGEST_WAY_MS = 5000;

/** The next snapshot, in which each part that did not change is the very object that it was: what shows it is not drawn again. */
function sharing(next: Snapshot): Snapshot {
  if (mirror.is !== 'here') return next;
  const before: Readonly<Record<string, unknown>> = { ...mirror.snapshot };
  const parts = Object.entries(next).map(([key, value]) => [key, deepEqual(before[key], value) ? before[key] : value]);
  return Object.fromEntries(parts) as Snapshot;
}

function receive(snapshot: Snapshot): void {
  const wayMs = Date.now() - snapshot.madeAt;
  const isLikely = wayMs >= 0 && wayMs <= LONGEST_WAY_MS;
  put({ is: 'here', snapshot: sharing(snapshot), receivedAt: performance.now() - (isLikely ? wayMs : 0) });
}

/** The settings of the newest snapshot, for look-ups; a page that shows them takes `useSnapshot`. Null before the first. */
export function newestSettings(): Snapshot['ownSettings'] | null {
  return mirror.is === 'here' ? mirror.snapshot.ownSettings : null;
}

/** The language to speak: that of the newest snapshot, and English before the first. */
export function newestLanguage(): Language {
  return mirror.is === 'here' ? mirror.snapshot.language : 'en';
}

/** Follows main's state from now on. Called once, by `mount`. */
export function startMirror(): void {
  bridge().subscribe(receive);
  void refreshSnapshot();
}

/** Asks main for its state. Settles when this window shows it, or has found that main does not answer. */
export async function refreshSnapshot(): Promise<void> {
  try {
    receive(await bridge().snapshot());
  } catch {
    if (mirror.is === 'waiting') put({ is: 'failed' });
  }
}

/** Tells of each new snapshot; gives back what ends that. */
export function watchSnapshots(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

function useMirror(): Mirror {
  return useSyncExternalStore(watchSnapshots, () => mirror);
}

/** Whether there is a snapshot, for what need not be drawn again with each new one. */
export function useWhatIsKnown(): Mirror['is'] {
  return useSyncExternalStore(watchSnapshots, () => mirror.is);
}

/** The newest snapshot. Only for what `mount` shows: there it is always present. */
export function useSnapshot(): Received {
  const now = useMirror();
  if (now.is !== 'here') throw new Error('There is no snapshot yet.');
  return now;
}

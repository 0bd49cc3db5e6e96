import { inspect } from 'node:util';

const POLL_MS = 40;
/** For a busy machine; what holds is seen within 40 ms. */
const DEFAULT_TIMEOUT_MS = 30_000;

type Nothing = false | null | undefined;

interface Patience<T> {
  /** How long to go on asking, in milliseconds of real time. Default 30 000. */
  readonly timeoutMs?: number;
  /** Which values end the waiting; default: whatever is truthy. With it the failure can tell what was seen instead. */
  readonly accept?: (value: T) => boolean;
}

/**
 * Asks `condition` every 40 ms until it holds and gives back its value. An error that it throws counts as "not yet".
 * Rejects with a sentence that names `what` was awaited and what was seen last. `what` completes "Waited 30 s for …".
 */
export function until<T>(
  what: string,
  condition: () => T | Promise<T>,
  patience: Patience<T> & { readonly accept: (value: T) => boolean },
): Promise<T>;
export function until<T>(
  what: string,
  condition: () => T | Promise<T>,
  patience?: { readonly timeoutMs?: number },
): Promise<Exclude<T, Nothing>>;
export async function until<T>(
  what: string,
  condition: () => T | Promise<T>,
  { timeoutMs = DEFAULT_TIMEOUT_MS, accept = Boolean }: Patience<T> = {},
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  let last: unknown = 'no answer yet';
  while (performance.now() < deadline) {
    try {
      const value = await orLate(condition(), deadline - performance.now());
      if (accept(value)) return value;
      last = value;
    } catch (error) {
      last = error === LATE ? unanswered(last) : error;
    }
    await passed(POLL_MS);
  }
  throw new Error(`Waited ${timeoutMs / 1000} s for ${what}; last seen: ${described(last)}`);
}

const LATE = new Error('no answer in time');

/** What was seen before is told along, so that a question without an answer does not look like one. */
function unanswered(before: unknown): string {
  return `no answer to the last question; before it ${described(before)}`;
}

/** The value of `asked`, or a rejection with `LATE` when it does not come within `ms`. */
async function orLate<T>(asked: T | Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(LATE), ms)));
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

function passed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function described(value: unknown): string {
  const text =
    value instanceof Error ? `${value.name}: ${value.message}` : inspect(value, { depth: 6, breakLength: Infinity });
  return text.length > 1000 ? `${text.slice(0, 1000)}…` : text;
}

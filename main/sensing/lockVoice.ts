import type { Bus, BusSignal } from './bus.ts';
import { type NameOwner, watchOwner } from './busOwner.ts';
import { causeOf } from './cause.ts';
import { type HandsNow, isLifted, type LockBelief } from './lockBelief.ts';

/** What can be said of the lock. */
export type LockWord = 'locked' | 'unlocked' | 'asked';

/** How one who can lock the screen is spoken with. */
export interface LockSpeech {
  /** Well-known name on the bus. */
  readonly name: string;
  /** The signals it sends, as match rules; its name is added. */
  readonly rules: readonly string[];
  /** Whether what it answers is about something that runs, rather than a flag that somebody set once. */
  readonly isWitness: boolean;
  /** Finds what to speak of on a bus, for a new owner; rejects where there is nothing. */
  find(bus: Bus): Promise<LockSubject>;
}

/** What is spoken of: an object of the speaker. */
export interface LockSubject {
  /** Further match rules for it. */
  readonly rules: readonly string[];
  /** What a signal of the owner says; null where it says nothing of our lock. */
  wordOf(signal: BusSignal): LockWord | null;
  /** Whether it is locked now; rejects where it does not tell. @param owner unique name of the one to ask */
  ask(bus: Bus, owner: string): Promise<boolean>;
}

/** One who can lock the screen: who it is, and what is believed of it. */
export interface LockVoice {
  follow(bus: Bus): Promise<void>;
  hear(signal: BusSignal): void;
  /** The bus is gone. */
  down(): void;
  tick(hands: HandsNow): void;
  isLocked(): boolean;
  /** Whether somebody is there who has answered or spoken. */
  tells(): boolean;
  /** Why the one who is there does not answer; null where nobody is, or nothing failed. */
  cause(): string | null;
}

/** Somebody at the keys of a locked screen: it is asked again so often, in real ms. */
const ASK_AGAIN_MS = 10_000;

/** Questions go out with the ticks only, so that no flood of signals makes a flood of questions. */
export function lockVoice({ name, rules, isWitness, find }: LockSpeech): LockVoice {
  let bus: Bus | null = null;
  /** The owner of the name that is known or being got to know. */
  let met: string | null = null;
  let subject: LockSubject | null = null;
  let belief: LockBelief = 'unlocked';
  let since = 0;
  let now = 0;
  let askedAt = -Infinity;
  let isAsking = false;
  /** Counts the signals that said something. */
  let words = 0;
  let hasAnswered = false;
  /** Two minutes of work have spoken against what it says: only a new word counts. */
  let isOverruled = false;
  let cause: string | null = null;

  const owner: NameOwner = watchOwner(name, () => {
    met = null;
    subject = null;
    words = 0;
    hasAnswered = false;
    isOverruled = false;
    cause = null;
    if (belief !== 'unlocked') believe('orphaned');
  });

  function believe(next: LockBelief): void {
    if (next === belief) return;
    belief = next;
    since = now;
  }

  async function meet(on: Bus, current: string): Promise<void> {
    met = current;
    const isCurrent = (): boolean => on === bus && met === current;
    try {
      const found = await find(on);
      for (const rule of found.rules) await on.match(`type='signal',sender='${name}',${rule}`);
      if (!isCurrent()) return;
      subject = found;
    } catch (error) {
      if (isCurrent()) cause = causeOf(error);
      return;
    }
    await ask(on, current, subject);
  }

  async function ask(on: Bus, current: string, about: LockSubject): Promise<void> {
    [askedAt, isAsking] = [now, true];
    const before = words;
    try {
      const isLocked = await about.ask(on, current);
      if (about !== subject) return;
      [hasAnswered, cause] = [true, null];
      // A signal that came meanwhile is newer than the answer, or agrees with it.
      if (words === before) answered(isLocked);
    } catch (error) {
      if (about !== subject) return;
      cause = causeOf(error);
      // It is there and said so once; more is not known.
      if (belief === 'confirmed') believe('hinted');
    } finally {
      isAsking = false;
    }
  }

  function answered(isLocked: boolean): void {
    if (!isLocked) said('unlocked');
    else if (!isOverruled) believe(isWitness ? 'confirmed' : 'hinted');
  }

  function said(word: LockWord): void {
    isOverruled = false;
    if (word === 'unlocked') return believe('unlocked');
    if (word === 'asked') return belief === 'unlocked' ? believe('asked') : undefined;
    if (belief !== 'confirmed') believe('hinted');
  }

  return {
    async follow(opened) {
      bus = opened;
      for (const rule of rules) await opened.match(`type='signal',sender='${name}',${rule}`);
      await owner.follow(opened);
    },
    hear(signal) {
      owner.hear(signal);
      if (subject === null || signal.sender !== owner.current) return;
      const word = subject.wordOf(signal);
      if (word === null) return;
      words += 1;
      said(word);
    },
    down() {
      bus = null;
      owner.forget();
    },
    tick(hands) {
      now = hands.real;
      if (isLifted(belief, since, hands)) {
        isOverruled = belief === 'hinted';
        believe('unlocked');
      }
      const current = owner.current;
      if (bus === null || current === null) return;
      if (met !== current) return void meet(bus, current);
      if (subject === null || isAsking) return;
      const isDoubted = (belief === 'confirmed' || belief === 'hinted') && hands.input === true;
      if (isDoubted && now - Math.max(askedAt, since) >= ASK_AGAIN_MS) void ask(bus, current, subject);
    },
    isLocked: () => belief !== 'unlocked',
    tells: () => hasAnswered || words > 0,
    cause: () => cause,
  };
}

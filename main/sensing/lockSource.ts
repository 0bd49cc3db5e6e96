import type { Bus, BusSignal } from './bus.ts';
import { type NameOwner, watchOwner } from './busOwner.ts';
import { causeOf } from './cause.ts';
import { type InputNow, isLifted, type LockBelief } from './lockBelief.ts';

/** What a program can report of the lock. `asked`: somebody asked for a lock. */
export type LockReport = 'locked' | 'unlocked' | 'asked';

/** How to talk with one program that knows of the lock. */
export interface LockProtocol {
  /** Well-known name on the bus. */
  readonly name: string;
  /** Match rules for the signals it sends, without its name. */
  readonly rules: readonly string[];
  /**
   * Whether it answers about a lock that it shows itself. Otherwise it repeats a flag that another program once set.
   */
  readonly isAuthoritative: boolean;
  /** Finds the object to ask, once for each new owner of the name. Rejects if there is none. */
  find(bus: Bus): Promise<LockObject>;
}

/** The object on the bus whose lock is followed. */
export interface LockObject {
  /** Match rules for its signals. */
  readonly rules: readonly string[];
  /** What a signal of the owner reports. Null if it reports nothing of our lock. */
  reportIn(signal: BusSignal): LockReport | null;
  /** Whether it is locked now. Rejects if there is no clear answer. @param owner unique name of the program to ask */
  ask(bus: Bus, owner: string): Promise<boolean>;
}

/** One program that knows of the lock, and what is believed of its lock at present. */
export interface LockSource {
  follow(bus: Bus): Promise<void>;
  onSignal(signal: BusSignal): void;

  onBusLost(): void;
  tick(hands: InputNow): void;
  isLocked(): boolean;
  /** Whether the program runs and has answered or reported. */
  hasReported(): boolean;
  /** Why the program does not answer. Null if it does not run, or if nothing failed. */
  cause(): string | null;
}

/** With input on a locked screen, real ms from one question to the next. */
const ASK_AGAIN_AFTER_MS = 10_000;

/** Asks only on a tick, so that a flood of signals does not become a flood of questions. */
export function createLockSource({ name, rules, isAuthoritative: isWitness, find }: LockProtocol): LockSource {
  let bus: Bus | null = null;
  /** The owner for which `find` was called. */
  let knownOwner: string | null = null;
  let object: LockObject | null = null;
  let belief: LockBelief = 'unlocked';
  let since = 0;
  let now = 0;
  let askedAt = -Infinity;
  let isAsking = false;
  /** Counts the signals that reported something. */
  let reports = 0;
  let hasAnswered = false;
  /** Two minutes of work contradicted its answer: from then on only a new report counts. */
  let isOverruled = false;
  let cause: string | null = null;

  const owner: NameOwner = watchOwner(name, () => {
    knownOwner = null;
    object = null;
    reports = 0;
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

  async function findObject(on: Bus, current: string): Promise<void> {
    knownOwner = current;
    const isCurrent = (): boolean => on === bus && knownOwner === current;
    try {
      const found = await find(on);
      for (const rule of found.rules) await on.match(`type='signal',sender='${name}',${rule}`);
      if (!isCurrent()) return;
      object = found;
    } catch (error) {
      if (isCurrent()) cause = causeOf(error);
      return;
    }
    await ask(on, current, object);
  }

  async function ask(on: Bus, current: string, about: LockObject): Promise<void> {
    [askedAt, isAsking] = [now, true];
    const before = reports;
    try {
      const isLocked = await about.ask(on, current);
      if (about !== object) return;
      [hasAnswered, cause] = [true, null];
      // A signal that came in the meantime is newer than the answer, or agrees with it.
      if (reports === before) takeAnswer(isLocked);
    } catch (error) {
      if (about !== object) return;
      cause = causeOf(error);
      // The program runs and once confirmed the lock. No more is known.
      if (belief === 'confirmed') believe('hinted');
    } finally {
      isAsking = false;
    }
  }

  function takeAnswer(isLocked: boolean): void {
    if (!isLocked) takeReport('unlocked');
    else if (!isOverruled) believe(isWitness ? 'confirmed' : 'hinted');
  }

  function takeReport(report: LockReport): void {
    isOverruled = false;
    if (report === 'unlocked') return believe('unlocked');
    if (report === 'asked') return belief === 'unlocked' ? believe('asked') : undefined;
    if (belief !== 'confirmed') believe('hinted');
  }

  return {
    async follow(opened) {
      bus = opened;
      for (const rule of rules) await opened.match(`type='signal',sender='${name}',${rule}`);
      await owner.follow(opened);
    },
    onSignal(signal) {
      owner.onSignal(signal);
      if (object === null || signal.sender !== owner.current) return;
      const report = object.reportIn(signal);
      if (report === null) return;
      reports += 1;
      takeReport(report);
    },
    onBusLost() {
      bus = null;
      owner.onBusLost();
    },
    tick(hands) {
      now = hands.real;
      if (isLifted(belief, since, hands)) {
        isOverruled = belief === 'hinted';
        believe('unlocked');
      }
      const current = owner.current;
      if (bus === null || current === null) return;
      if (knownOwner !== current) return void findObject(bus, current);
      if (object === null || isAsking) return;
      const isDoubted = (belief === 'confirmed' || belief === 'hinted') && hands.input === true;
      if (isDoubted && now - Math.max(askedAt, since) >= ASK_AGAIN_AFTER_MS) void ask(bus, current, object);
    },
    isLocked: () => belief !== 'unlocked',
    hasReported: () => hasAnswered || reports > 0,
    cause: () => cause,
  };
}

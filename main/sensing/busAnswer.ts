import { afterFailure, mayTry, NO_FAILURE } from './backoff.ts';
import type { Bus, BusSignal } from './bus.ts';
import { type NameOwner, watchOwner } from './busOwner.ts';
import { causeOf } from './cause.ts';
import type { BusFollower } from './sharedBus.ts';
import type { Known } from '../../shared/terms.ts';

/** What to ask of one program on the bus, and which signals tell that the answer may be another one now. */
export interface BusQuestion<T> {
  /** Well-known name of the program. It is asked only while it runs, and never started. */
  readonly name: string;
  /** Well-known name of the program that sends the signals; left out where it is the same one. */
  readonly signalsFrom?: string;
  /** Match rules for those signals, without the sender. */
  readonly rules: readonly string[];
  /** It does not send what it documents, so that it has to be asked again. */
  readonly isSilent?: true;
  /** Whether the answer may be another one after this signal. What the signal says itself is not believed. */
  mayChange(signal: BusSignal): boolean;
  /** Rejects if there is no clear answer. @param owner unique name of the program */
  ask(bus: Bus, owner: string): Promise<T>;
}

/** The answer of one program, kept up to date by its signals. */
export interface BusAnswer<T> extends BusFollower {
  /** Asks where that is due. Call it about every second. @param real real milliseconds */
  tick(real: number): void;
  /** Asks again with the next tick where signals alone do not tell. */
  refresh(): void;
  /** The last answer; unknown while the program does not run or does not answer. */
  value(): Known<T>;
  /** Why it does not answer; null if it does not run, or if nothing failed. */
  cause(): string | null;
}

/** Asks only on a tick, so that a flood of signals does not become a flood of questions. */
export function createBusAnswer<T>({
  name,
  signalsFrom,
  rules,
  isSilent,
  mayChange,
  ask,
}: BusQuestion<T>): BusAnswer<T> {
  let bus: Bus | null = null;
  let value: Known<T> = 'unknown';
  let cause: string | null = null;
  let backoff = NO_FAILURE;
  let isDue = true;
  /** Number of the current question. The answer to an older one is ignored. */
  let latestQuestion = 0;
  let isAsking = false;

  const owner: NameOwner = watchOwner(name, forget);
  const sender: NameOwner = signalsFrom === undefined ? owner : watchOwner(signalsFrom, () => (isDue = true));
  const owners = sender === owner ? [owner] : [owner, sender];

  function forget(): void {
    latestQuestion += 1;
    [value, cause, backoff, isDue, isAsking] = ['unknown', null, NO_FAILURE, true, false];
  }

  async function askOwner(on: Bus, current: string, real: number): Promise<void> {
    const question = (latestQuestion += 1);
    [isAsking, isDue] = [true, false];
    try {
      const answer = await ask(on, current);
      if (question === latestQuestion) [value, cause, backoff] = [answer, null, NO_FAILURE];
    } catch (error) {
      if (question !== latestQuestion) return;
      [value, cause, backoff, isDue] = ['unknown', causeOf(error), afterFailure(backoff, real), true];
    } finally {
      if (question === latestQuestion) isAsking = false;
    }
  }

  return {
    async follow(opened) {
      bus = opened;
      const from = signalsFrom ?? name;
      for (const rule of rules) await opened.match(`type='signal',sender='${from}',${rule}`);
      for (const each of owners) await each.follow(opened);
    },
    onSignal(signal) {
      for (const each of owners) each.onSignal(signal);
      if (sender.current === null || signal.sender !== sender.current || !mayChange(signal)) return;
      [isDue, backoff] = [true, NO_FAILURE];
    },
    onBusLost() {
      bus = null;
      for (const each of owners) each.onBusLost();
    },
    tick(real) {
      const current = owner.current;
      if (bus === null || current === null || isAsking || !isDue || !mayTry(backoff, real)) return;
      void askOwner(bus, current, real);
    },
    refresh() {
      if (isSilent) isDue = true;
    },
    value: () => value,
    cause: () => cause,
  };
}

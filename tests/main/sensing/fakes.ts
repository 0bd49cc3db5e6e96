import type { SensingClock } from '../../../main/sensing/clock.ts';

/** A clock that moves only when told to. */
export class FakeClock implements SensingClock {
  readonly rate: number;
  #mono: number;
  #timers: { ms: number; next: number; run: () => void }[] = [];

  constructor(rate = 1, start = 1_000_000) {
    this.rate = rate;
    this.#mono = start;
  }

  mono(): number {
    return this.#mono;
  }

  realMono(): number {
    return this.#mono / this.rate;
  }

  get timers(): number {
    return this.#timers.length;
  }

  every(ms: number, run: () => void): () => void {
    const timer = { ms, next: this.#mono + ms, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Lets app time pass, timer by timer; between two timers, pending promises settle. */
  async pass(ms: number): Promise<void> {
    const end = this.#mono + ms;
    for (;;) {
      const due = this.#timers.filter((timer) => timer.next <= end).sort((a, b) => a.next - b.next)[0];
      if (due === undefined) break;
      this.#mono = due.next;
      due.next += due.ms;
      due.run();
      await settled();
    }
    this.#mono = end;
  }

  /** The machine sleeps: time goes by and no timer runs, then the late ones run once. */
  async sleep(ms: number): Promise<void> {
    this.#mono += ms;
    for (const timer of this.#timers) timer.next = Math.max(timer.next, this.#mono + 1);
    await settled();
  }
}

/** Lets promises that are already decided and streams between fakes run their course. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A hand on a mouse and one on the keys, as the system would report them. */
export class FakePerson {
  readonly clock: FakeClock;
  lastInputReal: number;
  at = { x: 500, y: 400 };
  fails = false;

  constructor(clock: FakeClock) {
    this.clock = clock;
    this.lastInputReal = clock.realMono() - 10_000;
  }

  move(px: number): void {
    this.at = { x: this.at.x + px, y: this.at.y };
    this.lastInputReal = this.clock.realMono();
  }

  type(): void {
    this.lastInputReal = this.clock.realMono();
  }

  getCursorScreenPoint = (): { x: number; y: number } => {
    if (this.fails) throw new Error('no pointer');
    return this.at;
  };

  getSystemIdleTime = (): number => {
    if (this.fails) throw new Error('no idle time');
    return Math.floor((this.clock.realMono() - this.lastInputReal) / 1000);
  };
}

/** What active-win answers for an application, in the shape that it has on every system. */
export function windowOf(name: string, processId = 4000): Record<string, unknown> {
  return {
    platform: 'linux',
    title: 'secret plans.blend',
    id: 1,
    owner: { name, processId, path: `/usr/bin/${name.toLowerCase()}` },
    bounds: { x: 100, y: 100, width: 800, height: 600 },
    memoryUsage: 1,
  };
}

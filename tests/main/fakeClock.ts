import type { Clock } from '../../main/clock.ts';
import type { Moment } from '../../shared/moment.ts';

interface Timer {
  readonly every: number | null;
  at: number;
  readonly run: () => void;
}

/** The app's clock, moved by hand: what is due in between runs at its time. */
export class FakeClock implements Clock {
  readonly rate = 1;
  wall = Date.parse('2026-03-02T09:00:00+01:00');
  zone = 'Europe/Vienna';
  #mono = 50_000;
  #timers: readonly Timer[] = [];

  mono = (): number => this.#mono;
  realMono = (): number => this.#mono;
  now = (): Moment => ({ mono: this.#mono, wall: this.wall, zone: this.zone });
  every = (ms: number, run: () => void): (() => void) => this.#start({ every: ms, at: this.#mono + ms, run });
  after = (ms: number, run: () => void): (() => void) => this.#start({ every: null, at: this.#mono + ms, run });

  get timers(): number {
    return this.#timers.length;
  }

  pass(ms: number): void {
    const end = this.#mono + ms;
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#move(next.at);
      if (next.every === null) this.#timers = this.#timers.filter((timer) => timer !== next);
      else next.at += next.every;
      next.run();
    }
    this.#move(end);
  }

  #start(timer: Timer): () => void {
    this.#timers = [...this.#timers, timer];
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  #move(mono: number): void {
    this.wall += mono - this.#mono;
    this.#mono = mono;
  }
}

/** An activity log, written as a person's day goes on. */
import { type LogEventName, type LogWindow, logReader, writeLine } from '../../../shared/activity/log.ts';
import type { ActivitySample } from '../../../shared/engine/types.ts';
import { SECOND } from '../../../shared/moment.ts';
import { writeInstant } from '../../../shared/simulation/json.ts';

export type Doing = Partial<Omit<ActivitySample, 'seconds'>>;

/** Modelling with short pauses of the hand: 0.825 reach-minutes a minute, 12 of them after 14 min and a half. */
export const CAD: Doing = { app: 'Blender', pointer: 0.8, keyboard: 0.1 };
/** Present, with hardly any demand. */
export const READING: Doing = { app: 'okular', pointer: 0.1, keyboard: 0 };

export const minutes = (count: number) => count * 60;

export class WrittenLog {
  readonly lines: string[] = [];
  #wall: number;
  readonly #zone: string;
  #event: LogEventName | null = null;

  constructor(start = '2026-03-02T09:00:00+01:00', zone = 'Europe/Vienna') {
    this.#wall = Date.parse(start);
    this.#zone = zone;
  }

  /** Works in this way for so many seconds, in windows of `length` seconds. */
  works(doing: Doing, seconds: number, length = 5): this {
    for (let left = seconds; left > 0; left -= length) this.#window({ idleMs: 0, ...doing }, Math.min(length, left));
    return this;
  }

  /** No input for so many seconds, while the sensors go on. */
  pauses(seconds: number, app = 'Blender'): this {
    for (let idle = 5; idle <= seconds; idle += 5) {
      this.#window({ app, pointer: 0, keyboard: 0, idleMs: idle * SECOND }, 5);
    }
    return this;
  }

  /** Nothing is written for so many seconds. */
  gap(seconds: number): this {
    this.#wall += seconds * SECOND;
    return this;
  }

  /** The next window begins with this event. */
  event(name: LogEventName): this {
    this.#event = name;
    return this;
  }

  get text(): string {
    return this.lines.map((line) => `${line}\n`).join('');
  }

  get windows(): readonly LogWindow[] {
    const read = logReader();
    return this.lines.flatMap((line) => read(line) ?? []);
  }

  #window(doing: Doing, seconds: number): void {
    const at = writeInstant({ wall: this.#wall, zone: this.#zone });
    this.lines.push(writeLine(at, { app: null, pointer: 0, keyboard: 0, idleMs: 0, ...doing, seconds }, this.#event));
    this.#event = null;
    this.#wall += seconds * SECOND;
  }
}

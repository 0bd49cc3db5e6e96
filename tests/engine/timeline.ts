/** A person at work on a simulated clock, and a check of what the engine did that names what is missing and extra. */
import { expect } from 'vitest';
import { initialState, step } from '../../shared/engine/step.ts';
import type {
  ActivitySample,
  Occurrence,
  OccurrenceType,
  EngineEvent,
  EngineState,
} from '../../shared/engine/types.ts';
import { MINUTE, type Moment, SECOND } from '../../shared/moment.ts';
import { withNamedDefaults } from '../../shared/words/profileNames.ts';
import { say } from '../support/say.ts';
import { readSettings } from '../../shared/settings/read.ts';
import type { Settings } from '../../shared/settings/schema.ts';

export const ZONE = 'Europe/Vienna';
export const MONDAY_9 = Date.parse('2026-03-02T09:00:00+01:00');

/** What the person does in each window. */
export type Doing = Partial<Omit<ActivitySample, 'seconds'>>;

/** The hand on the pointer without pause in a fully reach-heavy app: one reach-minute a minute. */
export const REACHING: Doing = { app: 'Blender', pointer: 1, keyboard: 0, idleMs: 0 };
/** The CAD profile of docs/evidence.md D: its shares leave room for pauses of the input. */
export const CAD: Doing = { app: 'Blender', pointer: 0.8, keyboard: 0.1, idleMs: 0 };
export const TYPING: Doing = { app: 'Code', pointer: 0, keyboard: 1, idleMs: 0 };
/** A glance at the mouse now and then: no demand to speak of, but present. */
export const READING: Doing = { app: 'okular', pointer: 0.1, keyboard: 0, idleMs: 0 };

const WINDOW_SECONDS = 5;

export interface Happened {
  /** Seconds since the start. */
  readonly at: number;
  readonly occurrence: Occurrence;
}

/** An expectation: at this second, this occurrence. `text` may give a part of it, such as kind or reason. */
export type Expected = readonly [at: number, type: OccurrenceType, details?: Readonly<Record<string, unknown>>];

export class Person {
  state: EngineState;
  readonly happened: Happened[] = [];
  /** Whether nobody looks at the hands between the windows. */
  coarse = true;
  #mono = 0;
  #wall: number;
  #zone: string;
  #idleMs = 0;
  #verified = 0;

  constructor(settings: unknown = {}, wall = MONDAY_9, zone = ZONE) {
    this.#wall = wall;
    this.#zone = zone;
    this.state = initialState(withNamedDefaults(say, readSettings(settings).settings, Object(settings)), this.now);
  }

  get now(): Moment {
    return { mono: this.#mono, wall: this.#wall, zone: this.#zone };
  }

  get seconds(): number {
    return this.#mono / SECOND;
  }

  event(event: EngineEvent): this {
    const result = step(this.state, event, this.now);
    this.state = result.state;
    for (const occurrence of result.occurrences) this.happened.push({ at: this.seconds, occurrence });
    return this;
  }

  /** Works in this way for so many seconds, in windows of 5 s. */
  works(doing: Doing, seconds: number): this {
    this.#idleMs = 0;
    for (let left = seconds; left > 0; left -= WINDOW_SECONDS) {
      this.#pass(Math.min(WINDOW_SECONDS, left));
      this.event({ type: 'sample', sample: sample(Math.min(WINDOW_SECONDS, left), doing), coarse: this.coarse });
    }
    return this;
  }

  /** No input for so many seconds, while the sensors go on. */
  pauses(seconds: number, app = this.state.app.name): this {
    for (let left = seconds; left > 0; left -= WINDOW_SECONDS) {
      const length = Math.min(WINDOW_SECONDS, left);
      this.#pass(length);
      this.#idleMs += length * SECOND;
      this.event({ type: 'sample', sample: sample(length, { app, pointer: 0, keyboard: 0, idleMs: this.#idleMs }) });
    }
    return this;
  }

  /** Nothing at all comes in: the machine sleeps or the app stands still. */
  gap(seconds: number): this {
    this.#pass(seconds);
    return this;
  }

  setsClock(byMs: number): this {
    this.#wall += byMs;
    return this;
  }

  flies(zone: string): this {
    this.#zone = zone;
    return this;
  }

  changes(settings: Partial<Settings>): this {
    return this.event({ type: 'settings', settings: { ...this.state.inForce, ...settings } });
  }

  #pass(seconds: number): void {
    this.#mono += seconds * SECOND;
    this.#wall += seconds * SECOND;
  }

  /**
   * Verifies all that has happened since the last time, quiet occurrences aside: what is missing and what is extra.
   */
  did(...expected: readonly Expected[]): this {
    const told = this.happened.slice(this.#verified).filter(({ occurrence }) => !QUIET.has(occurrence.type));
    this.#verified = this.happened.length;
    const left = [...told];
    const missing = expected.filter(([at, type, details]) => {
      const place = left.findIndex(
        (each) =>
          Math.abs(each.at - at) < 1e-6 && each.occurrence.type === type && holds(each.occurrence, details ?? {}),
      );
      if (place >= 0) left.splice(place, 1);
      return place < 0;
    });
    expect({
      missing: missing.map(([at, type, details]) => spell(at, type, details ?? {})),
      extra: left.map(tell),
    }).toEqual({
      missing: [],
      extra: [],
    });
    return this;
  }

  /** Forgets what has happened so far. */
  forgets(): this {
    this.#verified = this.happened.length;
    return this;
  }

  all<T extends OccurrenceType>(type: T): (Extract<Occurrence, { type: T }> & { readonly second: number })[] {
    return this.happened
      .filter(({ occurrence }) => occurrence.type === type)
      .map(({ at, occurrence }) => ({ ...(occurrence as Extract<Occurrence, { type: T }>), second: at }));
  }
}

/** Told apart in tests of their own. */
const QUIET: ReadonlySet<OccurrenceType> = new Set(['heads-up', 'started']);

function sample(seconds: number, doing: Doing): ActivitySample {
  return { seconds, app: null, pointer: 0, keyboard: 0, idleMs: 0, ...doing };
}

/** Whether the value is this, or has all of its fields. */
function holds(value: unknown, expected: unknown): boolean {
  if (typeof value !== 'object' || value === null || typeof expected !== 'object' || expected === null)
    return value === expected;
  return Object.entries(expected).every(([key, each]) => holds((value as Record<string, unknown>)[key], each));
}

const spell = (at: number, type: OccurrenceType, details: object) => `${at} s: ${type} ${JSON.stringify(details)}`;

function tell({ at, occurrence }: Happened): string {
  const { type, at: _at, load: _load, need: _need, dose: _dose, ...details } = occurrence;
  return spell(at, type, details);
}

export const minutes = (count: number) => count * 60;
export const hours = (count: number) => count * 60 * 60;
export const inMs = { minutes: (count: number) => count * MINUTE };

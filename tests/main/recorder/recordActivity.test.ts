import { say } from '../../support/say.ts';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RecordParts, startRecording, writeProblem } from '../../../main/recorder/recordActivity.ts';
import { type LogWindow, logReader } from '../../../shared/activity/log.ts';
import type { ActivitySample } from '../../../shared/engine/types.ts';
import { HOUR, SECOND } from '../../../shared/moment.ts';
import { FakeClock } from '../fakeClock.ts';
import { blind, sees } from '../snapshot/snapshots.ts';

const SAMPLE: ActivitySample = { seconds: 5, app: 'Blender', pointer: 0.8, keyboard: 'unknown', idleMs: 1200 };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknot-record-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A recording with sensors that are moved by hand. */
class Recording {
  readonly clock = new FakeClock();
  readonly file = join(folder, 'day.jsonl');
  readonly said: string[] = [];
  readonly done: Promise<Error | null>;
  readonly stop: () => void;
  sensing = true;
  #late = 0;
  #on!: Parameters<RecordParts['sense']>[0];

  constructor(seconds: number | null = null) {
    let resolve: (error: Error | null) => void;
    this.done = new Promise((settled) => (resolve = settled));
    this.stop = startRecording({
      clock: this.clock,
      file: this.file,
      seconds,
      sense: (on) => {
        this.#on = on;
        return {
          health: () => [sees('idle'), blind('pointer', 'not told here')],
          idleMs: () => 0,
          look: (told) => told(0),
          pointerAt: () => 'unknown',
          pause: () => {},
          unpause: () => {},
          stop: () => (this.sensing = false),
        };
      },
      say,
      tell: (text) => this.said.push(text),
      onDone: (error) => resolve(error),
    });
  }

  /** @param late milliseconds after the window's end in which it is told, on a busy machine */
  works(sample: Partial<ActivitySample> = {}, late = 0): this {
    const whole = { ...SAMPLE, ...sample };
    this.clock.pass(whole.seconds * SECOND - this.#late);
    const end = this.clock.mono();
    this.clock.pass((this.#late = late));
    if (this.sensing) this.#on.onSample(whole, end);
    return this;
  }

  happens(...args: Parameters<Parameters<RecordParts['sense']>[0]['onEvent']>): this {
    this.#on.onEvent(...args);
    return this;
  }

  async windows(): Promise<LogWindow[]> {
    this.stop();
    expect(await this.done).toBeNull();
    const read = logReader();
    return readFileSync(this.file, 'utf8')
      .split('\n')
      .flatMap((line) => read(line) ?? []);
  }
}

describe('a recording', () => {
  it('a recording holds what the sensors saw, window by window, from the start of each', async () => {
    const start = new FakeClock().wall;
    const recording = new Recording().works().works({ seconds: 2.5, app: null, pointer: 'unknown' });
    expect(await recording.windows()).toEqual([
      { start, zone: 'Europe/Vienna', sample: SAMPLE, event: null },
      {
        start: start + 5000,
        zone: 'Europe/Vienna',
        sample: { ...SAMPLE, seconds: 2.5, app: null, pointer: 'unknown' },
        event: null,
      },
    ]);
    expect(recording.said.at(-1)).toBe(`${recording.file}: 2 windows written`);
  });

  it('a recording says once that there is no call where calls can be seen, and takes a lost sight of one for its end', async () => {
    const recording = new Recording();
    for (const on of ['unknown', false, false, true, true, 'unknown', false] as const) {
      recording.happens({ type: 'hold', hold: 'call', on });
    }
    const events = (await recording.works().works().works().works().windows()).map(({ event }) => event);
    const call = (on: boolean) => ({ type: 'hold', hold: 'call', on });
    expect(events).toEqual([call(false), call(true), call(false), null]);
  });

  it('a recording holds an event in the window that it falls into, and a second one in the next', async () => {
    const recording = new Recording().works();
    recording.happens({ type: 'lock' }).happens({ type: 'hold', hold: 'fullscreen', on: true });
    const events = (await recording.works().works().works().windows()).map(({ event }) => event);
    expect(events).toEqual([null, { type: 'lock' }, { type: 'hold', hold: 'fullscreen', on: true }, null]);
  });

  it('a recording places each window by its own end, though it is told late', async () => {
    const starts = (await new Recording().works({}, 2000).works().works({}, 900).windows()).map(({ start }) => start);
    expect(starts.map((start) => start - starts[0]!)).toEqual([0, 5000, 10_000]);
  });

  it('a recording stays in order though the clock is set back, and follows a change of zone', async () => {
    const recording = new Recording().works();
    recording.clock.wall -= HOUR;
    recording.clock.zone = 'Europe/Lisbon';
    const [first, second] = await recording.works().windows();
    expect(second!.start - first!.start).toBe(5000);
    expect([first!.zone, second!.zone]).toEqual(['Europe/Vienna', 'Europe/Lisbon']);
  });

  it('a recording ends by itself with the window that completes its time', async () => {
    const recording = new Recording(12).works().works();
    expect(recording.sensing).toBe(true);
    recording.works();
    expect(recording.sensing).toBe(false);
    expect(await recording.windows()).toHaveLength(3);
    expect(recording.clock.timers).toBe(0);
  });

  it('a recording ends by itself even if no window comes', async () => {
    const recording = new Recording(12).works();
    recording.clock.pass(60 * SECOND);
    expect(recording.sensing).toBe(false);
    expect(await recording.windows()).toHaveLength(1);
  });

  it('a recording ends once, and leaves no timer behind', async () => {
    const recording = new Recording(60).works();
    recording.stop();
    recording.stop();
    expect(await recording.windows()).toHaveLength(1);
    expect(recording.said.filter((text) => text.endsWith('1 window written'))).toHaveLength(1);
    expect(recording.clock.timers).toBe(0);
  });

  it('a recording says at the start what cannot be seen', () => {
    const recording = new Recording();
    const unread = 'The pointer cannot be read at the moment. Load is estimated from presence until it can.';
    expect(recording.said).toEqual([`pointer: ${unread} (Cause: not told here.)`]);
    recording.stop();
    return recording.done;
  });

  it('a recording never writes over a file that is there', async () => {
    writeFileSync(join(folder, 'day.jsonl'), 'precious');
    const recording = new Recording(60);
    const error = (await recording.done)!;
    expect(writeProblem(say, 'day.jsonl', error)).toBe(
      'day.jsonl is there already and is not overwritten; give another name',
    );
    expect(recording.sensing).toBe(false);
    expect(recording.clock.timers).toBe(0);
    expect(readFileSync(recording.file, 'utf8')).toBe('precious');
  });

  it('a recording says that the folder is not there', async () => {
    rmSync(folder, { recursive: true });
    const error = (await new Recording().done)!;
    expect(writeProblem(say, 'day.jsonl', error)).toBe(
      'day.jsonl cannot be written: its folder is not there; make it first',
    );
  });
});

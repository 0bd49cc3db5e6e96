/** Speed of the engine, and of a simulated year through the JSON path. */
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { initialState, step } from '../../shared/engine/step.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings/schema.ts';
import type { Measure } from './measure.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ZONE = 'Europe/Vienna';
const START = Date.parse('2026-01-05T09:00:00+01:00');

/** Samples that the engine works in a second, on one core. A person who moves between three apps and rests at times. */
export function samplesPerSecond(): Measure {
  const apps = ['Blender', 'Firefox', 'Code'];
  const run = (count: number) => {
    let now = { mono: 0, wall: START, zone: ZONE };
    let state = initialState(DEFAULT_SETTINGS, now);
    const from = performance.now();
    for (let i = 0; i < count; i++) {
      now = { mono: now.mono + 5000, wall: now.wall + 5000, zone: ZONE };
      const rests = i % 120 > 108;
      const sample = {
        seconds: 5,
        app: apps[(i >> 6) % apps.length]!,
        pointer: rests ? 0 : 0.8,
        keyboard: rests ? 0 : 0.1,
        idleMs: rests ? ((i % 120) - 108) * 5000 : 0,
      };
      state = step(state, { type: 'sample', sample }, now).state;
      if (state.prompt.stage === 'card') state = step(state, { type: 'start-break' }, now).state;
    }
    return count / ((performance.now() - from) / 1000);
  };
  run(200_000);
  const value = Math.max(...[1, 2, 3].map(() => run(1_000_000)));
  return { name: 'engine', value, unit: 'samples/s', goal: { atLeast: 1_000_000 } };
}

/** The best wall time of three of `npm run simulate -- LOG --json` for 365 days of eight hours, its start included. */
export function simulatedYear(): Measure {
  const folder = mkdtempSync(join(tmpdir(), 'unknot-bench-'));
  const log = join(folder, 'year.jsonl');
  try {
    const windows = writeYear(log);
    const value = Math.min(...[1, 2, 3].map(() => secondsToSimulate(log)));
    const note = `${windows} windows`;
    return { name: 'a year of 8-hour days, simulated', value, unit: 's', goal: { atMost: 3 }, note };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function secondsToSimulate(log: string): number {
  const from = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'main/cli/simulate.ts'), log, '--json'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(String(stderr));
  return (performance.now() - from) / 1000;
}

function writeYear(file: string): number {
  const out = openSync(file, 'w');
  let windows = 0;
  for (let day = 0; day < 365; day++) {
    const date = new Date(START + day * 86_400_000).toISOString().slice(0, 10);
    let text = '';
    for (let second = 0; second < 8 * 3600; second += 5) {
      const time = new Date((9 * 3600 + second) * 1000).toISOString().slice(11, 19);
      const idle = (second / 5) % 120 > 108 ? ((second / 5) % 120) * 5 - 540 : 0;
      text += `{"at":"${date}T${time}+01:00[Europe/Vienna]","seconds":5,"app":"Blender","pointer":${idle ? 0 : 0.8},"keyboard":${idle ? 0 : 0.1},"idleSeconds":${idle}}\n`;
      windows += 1;
    }
    writeSync(out, text);
  }
  // What is still on its way to the disk would be measured along.
  fsyncSync(out);
  closeSync(out);
  return windows;
}

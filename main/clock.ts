/** The app's clock: monotonic time that includes sleep, wall time and zone. */
import { uptime } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { Moment } from '../shared/moment.ts';
import { LATEST } from '../shared/time/plausible.ts';
import type { SensingClock } from './sensing/clock.ts';

export interface Clock extends SensingClock {
  /** A wall clock before 1970 or after 2100 is wrong: it stands still at that end, for later dates cannot be reckoned with. */
  now(): Moment;
  /** Runs `run` once after `ms` of the app's time; gives back the way to stop. */
  after(ms: number, run: () => void): () => void;
}

/** The system clocks that the app's clock is made of; a test brings its own. */
export interface TimeSources {
  /** Milliseconds that stand still while the machine sleeps. */
  readonly awake: () => number;
  /** Seconds since the machine was started, sleep included. */
  readonly uptime: () => number;
  readonly wall: () => number;
  readonly zone: () => string;
}

const SYSTEM: TimeSources = {
  awake: () => performance.now(),
  uptime,
  wall: () => Date.now(),
  zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
};

/** The two clocks may drift or be rounded this far apart without the machine having slept. */
const SLEEP_FROM_MS = 2000;
/** The system reads a file for its uptime, and one look at the hands asks for it often. */
const UPTIME_AGE_MS = 100;
/** How long a zone is taken to be the same: asking for it costs more than all else here. */
const ZONE_AGE_MS = 5000;
/** Longest delay that a timer takes. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * @param rate milliseconds of the app's time for each real one. Above 1 the wall clock runs ahead with it, for tests.
 */
export function createClock(rate: number, sources: TimeSources = SYSTEM): Clock {
  const origin = { awake: sources.awake(), uptime: sources.uptime() * 1000, wall: sources.wall() };
  let asleepMs = 0;
  /** When the uptime was last asked for. */
  let looked = { awake: -Infinity, wall: 0 };
  let zone = { name: sources.zone(), at: origin.awake };

  function realMono(): number {
    const awake = sources.awake() - origin.awake;
    const wall = sources.wall();
    const aheadOfAwake = wall - looked.wall - (awake - looked.awake);
    if (awake - looked.awake < UPTIME_AGE_MS && Math.abs(aheadOfAwake) < SLEEP_FROM_MS / 2) return awake + asleepMs;
    looked = { awake, wall };
    const slept = sources.uptime() * 1000 - origin.uptime - awake;
    if (slept > asleepMs + SLEEP_FROM_MS) asleepMs = slept;
    return awake + asleepMs;
  }

  function currentZone(): string {
    const at = sources.awake();
    if (at - zone.at >= ZONE_AGE_MS) zone = { name: sources.zone(), at };
    return zone.name;
  }

  const mono = () => realMono() * rate;
  return {
    rate,
    mono,
    realMono,
    now: () => ({
      mono: mono(),
      wall: Math.min(LATEST, Math.max(0, rate === 1 ? sources.wall() : Math.round(origin.wall + mono()))),
      zone: currentZone(),
    }),
    every(ms, run) {
      const timer = setInterval(run, ms / rate);
      return () => clearInterval(timer);
    },
    after(ms, run) {
      const timer = setTimeout(run, Math.min(LONGEST_TIMER, Math.max(0, ms / rate)));
      return () => clearTimeout(timer);
    },
  };
}

/** The rate that the environment asks for; a packaged app always runs at 1. Throws on nonsense. */
export function clockRate(asked: string | undefined, packaged: boolean): number {
  if (asked === undefined || asked === '' || packaged) return 1;
  const rate = Number(asked);
  if (!(rate >= 1 && rate <= 1000)) throw new Error(`UNKNOT_CLOCK_RATE: "${asked}" must be a number from 1 to 1000`);
  return rate;
}

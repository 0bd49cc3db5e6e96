/** Made-up diaries of which it is known what comes before a bad spell, for the evidence on how patterns are found. */
import type { About } from '../../shared/patterns/about.ts';
import { seededRandom } from '../../shared/patterns/random.ts';
import { type Exposure, exposuresOf } from '../../shared/patterns/exposure.ts';
import type { CheckIn } from '../../shared/diary/checkIn.ts';
import type { HistoryExcerpt, PastBreak, Span, UsedMinute } from '../../shared/diary/history.ts';
import { demand, advanceTanks } from '../../shared/engine/load.ts';
import { DAY, HOUR, MINUTE } from '../../shared/moment.ts';
import { type Draw, type Noise, type Person, personOf } from './people.ts';

/** A Monday, 00:00 UTC. */
const MONDAY = 1772409600000;

/** About a point from one check-in to another, and bad spells of some days. */
export const USUAL_NOISE: Noise = { daily: 0.6, fade: 0.5, single: 0.8, singleFade: 0.3 };

/** Other people, for whom there must be no more false alarms than for the usual one. */
export const OTHER_NOISES: Readonly<Record<string, Noise>> = {
  'without memory': { daily: 0, fade: 0.5, single: 1.2, singleFade: 0 },
  'from check-in to check-in': { daily: 0, fade: 0.5, single: 1.2, singleFade: 0.6 },
  'long bad spells': { daily: 1, fade: 0.8, single: 0.7, singleFade: 0.3 },
};

export interface Plan {
  readonly seed: number;
  readonly days: number;
  /** Check-ins on each day with use. */
  readonly perDay?: number;
  /** Share of check-ins that are answered. */
  readonly answered?: number;
  readonly noise?: Noise;
  /** In place of a noise. */
  readonly person?: Person;
  /** Points that the weekday and the hour add: 1 is a strong rhythm. */
  readonly rhythm?: number;
  /** How likely the work of one day is that of the day before. */
  readonly sameWork?: number;
  /** Days of the week with use. */
  readonly workdays?: number;
  /** What comes before a bad spell, by the whole day's or the day's use so far, and how many points it adds. */
  readonly effect?: { readonly points: number; readonly on: (exposure: Exposure, wholeDay: Exposure) => boolean };
}

const APPS = [
  { app: 'Blender', category: 'cad', weight: 1, pointer: 0.75, keyboard: 0.15 },
  { app: 'Firefox', category: 'browser', weight: 0.4, pointer: 0.45, keyboard: 0.2 },
  { app: 'Code', category: 'text', weight: 0.2, pointer: 0.15, keyboard: 0.65 },
  { app: 'Slack', category: 'terminal', weight: 0.1, pointer: 0.3, keyboard: 0.45 },
  { app: 'Inkscape', category: 'photo', weight: 0.9, pointer: 0.7, keyboard: 0.15 },
] as const;
/** Shares of the apps on days of drawing, of modelling, and of words. */
const WORKS = [
  [0.1, 0.2, 0.1, 0.1, 0.5],
  [0.6, 0.15, 0.1, 0.15, 0],
  [0, 0.3, 0.45, 0.2, 0.05],
] as const;

const WEEKDAY_POINTS = [0.9, 0.2, -0.3, 0.1, 0.6, -0.6, -0.9];

export function madeUpDiary(plan: Plan): HistoryExcerpt {
  const next = seededRandom(plan.seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const { days, perDay = 3, answered = 1, noise = USUAL_NOISE, rhythm = 1, sameWork = 0.5, workdays = 7 } = plan;
  const person = plan.person ?? personOf(noise);
  const minutes: UsedMinute[] = [];
  const breaks: PastBreak[] = [];
  const spans: Span[] = [];
  const asked: number[] = [];
  let work = Math.floor(next() * 3);
  let zeal = next();
  for (let number = 0; number < days; number++) {
    if (number % 7 >= workdays) continue;
    if (next() > sameWork) work = Math.floor(next() * 3);
    if (next() > 0.5) zeal = next();
    const start = MONDAY + number * DAY + 8.5 * HOUR + Math.floor(next() * 60) * MINUTE;
    const end = start + (7 + next() * 2) * HOUR;
    makeDay(start, end, WORKS[work]!, zeal, next, minutes, breaks);
    const night = Math.floor(start + DAY - (1 + next() * 5) * HOUR);
    spans.push({
      kind: 'asleep',
      what: '',
      from: Math.floor(end + (0.5 + next() * 4) * HOUR),
      until: night,
      zone: 'UTC',
    });
    for (let i = 0; i < perDay; i++) {
      const at = start + ((i + 1) / (perDay + 0.2)) * (end - start) - next() * 30 * MINUTE;
      if (next() < answered) asked.push(Math.floor(at));
    }
  }
  const blank = asked.map((at): CheckIn => {
    return { at, zone: 'UTC', pain: 0, source: { is: 'window' }, spots: [], note: null };
  });
  const history = { from: MONDAY, until: MONDAY + days * DAY, minutes, breaks, spans, checkIns: blank };
  return { ...history, checkIns: painOf(history, person, rhythm, plan.effect, { next, normal }) };
}

function makeDay(
  start: number,
  end: number,
  shares: readonly number[],
  zeal: number,
  next: () => number,
  minutes: UsedMinute[],
  breaks: PastBreak[],
): void {
  const tanks = { need: 0, load: 0, dose: 0 };
  const pick = () => {
    let left = next();
    return APPS[shares.findIndex((share) => (left -= share) < 0)] ?? APPS[1];
  };
  let choice = pick();
  let restUntil = 0;
  const lunch = start + (3 + next()) * HOUR;
  for (let at = Math.ceil(start / MINUTE) * MINUTE; at < end; at += MINUTE) {
    if (at < restUntil || (at >= lunch && at < lunch + 45 * MINUTE) || next() < 0.02) {
      advanceTanks(tanks, 0, MINUTE);
      continue;
    }
    if (next() < 0.04) choice = pick();
    const { app, category, weight, pointer, keyboard } = choice;
    const u = demand(weight, pointer, keyboard, true, 1);
    advanceTanks(tanks, u, MINUTE);
    minutes.push({
      at,
      zone: 'UTC',
      app,
      category,
      seconds: 60,
      pointer,
      keyboard,
      demand: u,
      load: tanks.load,
      need: tanks.need,
    });
    const kind = tanks.load >= 32 ? 'long' : tanks.need >= 15 ? 'micro' : null;
    if (kind === null) continue;
    const taken = next() < zeal;
    const seconds = taken ? (kind === 'long' ? 300 : 60) : 0;
    breaks.push({
      at: at + MINUTE,
      zone: 'UTC',
      kind,
      why: 'reach',
      reason: null,
      text: null,
      app,
      load: tanks.load,
      need: tanks.need,
      shownAt: at + MINUTE,
      heldBy: [],
      postponed: 0,
      outcome: taken ? 'taken' : 'skipped',
      until: at + MINUTE + seconds * 1000,
      seconds,
      exercises: taken && next() < 0.4 ? ['arm-swings'] : [],
      strengthSet: taken && next() < 0.2,
    });
    tanks.need = 0;
    if (taken) restUntil = at + MINUTE + seconds * 1000;
    else tanks.load = Math.min(tanks.load, 16);
  }
}

function painOf(
  history: HistoryExcerpt,
  { noise, mean = 3.2, answer = (pain) => pain, answers = () => 1 }: Person,
  rhythm: number,
  effect: Plan['effect'],
  draw: Draw,
): readonly CheckIn[] {
  const exposures = exposuresOf(history);
  const wholeDays = new Map(exposures.map((exposure) => [exposure.time.day, exposure]));
  const added = noise(
    exposures.map(({ time }) => time.day),
    draw,
  );
  let before: number | null = null;
  return exposures.flatMap((exposure, row): CheckIn[] => {
    const { checkIn, time } = exposure;
    const usual = mean + rhythm * (WEEKDAY_POINTS[time.weekday]! + 0.15 * (time.hours - 9));
    const more = effect?.on(exposure, wholeDays.get(time.day)!) ? effect.points : 0;
    const felt = Math.max(0, Math.min(10, Math.round(usual + more + added[row]!)));
    if (draw.next() >= answers(felt, exposure)) return [];
    before = answer(felt, before, draw);
    return [{ ...checkIn, pain: before }];
  });
}

/** What may come before a bad spell in a made-up diary, and what finds it. */
export interface Planted {
  readonly name: string;
  readonly on: (exposure: Exposure) => boolean;
  readonly isTold: (about: About) => boolean;
  /** It is itself a rhythm, so that the diary has no other. */
  readonly isRhythm?: boolean;
}

const TWO_HOURS = (2 * HOUR) / 1000;
const hoursIn = (use: Exposure['use']): number => use?.apps.get('Blender') ?? 0;
/** One application or its only kind: they go together. */
const isBlender = (about: About): boolean =>
  ('app' in about && about.app === 'Blender') || ('category' in about && about.category === 'cad');

export const PLANTED: readonly Planted[] = [
  { name: 'days with 2 h in an app', on: ({ useOfDay }) => hoursIn(useOfDay) >= TWO_HOURS, isTold: isBlender },
  { name: 'after 2 h in an app', on: ({ use }) => hoursIn(use) >= TWO_HOURS, isTold: isBlender },
  {
    name: 'after an hour of unbroken reach',
    on: ({ use }) => (use?.unbroken ?? 0) >= HOUR / 1000,
    isTold: ({ is }) => is === 'unbroken',
  },
  { name: 'after 120 reach-minutes', on: ({ use }) => (use?.dose ?? 0) >= 120, isTold: ({ is }) => is === 'dose' },
  {
    name: '180 reach-minutes the day before',
    on: ({ doseBefore }) => (doseBefore ?? 0) >= 180,
    isTold: ({ is }) => is === 'dose-before',
  },
  {
    name: 'half the breaks not taken',
    on: ({ refused }) => (refused ?? 0) >= 0.5,
    isTold: ({ is }) => is === 'refused',
  },
  {
    name: 'no exercise yet that day',
    on: ({ exercised }) => exercised === false,
    isTold: ({ is }) => is === 'exercised',
  },
  {
    name: 'computer asleep under 10 h',
    on: ({ asleep }) => asleep !== null && asleep < (10 * HOUR) / 1000,
    isTold: ({ is }) => is === 'asleep',
  },
  {
    name: 'from 14:00 on',
    on: ({ time }) => time.hours >= 10,
    isTold: ({ is }) => is === 'part-of-day',
    isRhythm: true,
  },
  {
    name: 'one weekday',
    on: ({ time }) => time.weekday === 2,
    isTold: (about) => about.is === 'weekday' && about.weekday === 2,
    isRhythm: true,
  },
];

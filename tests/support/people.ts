/** People of whom it is known how their pain goes up and down by itself, and how they answer: no pattern is in it. */
import type { Exposure } from '../../shared/patterns/exposure.ts';

/** How the pain of a made-up person goes up and down by itself, in points. */
export interface Noise {
  /** Spread of the day's level. */
  readonly daily: number;
  /** How much of it is left a day later. */
  readonly fade: number;
  /** Spread from one check-in to the next. */
  readonly single: number;
  /** How much of that is left at the next check-in. */
  readonly singleFade: number;
}

export interface Draw {
  /** From 0 up to 1. */
  readonly next: () => number;
  /** Of the standard normal distribution. */
  readonly normal: () => number;
}

export interface Person {
  /** What is added to the mean at each check-in. @param days number of the day of each, never falling */
  readonly noise: (days: readonly number[], draw: Draw) => readonly number[];
  /** Points on average; 3.2 where it is left out. */
  readonly mean?: number;
  /** What is answered. @param pain whole number from 0 to 10 @param before the answer before */
  readonly answer?: (pain: number, before: number | null, draw: Draw) => number;
  /** How likely it is answered at all, from 0 to 1. */
  readonly answers?: (pain: number, exposure: Exposure) => number;
}

/** A process with one value a day, and the value of each check-in's day. */
function byDay(days: readonly number[], first: () => number, following: (level: number) => number): readonly number[] {
  let level = first();
  return days.map((day, row) => {
    for (let lived = row === 0 ? day : days[row - 1]!; lived < day; lived++) level = following(level);
    return level;
  });
}

/** A level that fades from day to day. */
const fading = (days: readonly number[], spread: number, fade: number, { normal }: Draw) =>
  byDay(
    days,
    () => spread * normal(),
    (level) => fade * level + spread * Math.sqrt(1 - fade ** 2) * normal(),
  );

const plus = (levels: readonly number[], single: number, { normal }: Draw) =>
  levels.map((level) => level + single * normal());

export function personOf({ daily, fade, single, singleFade }: Noise): Person {
  return {
    noise(days, draw) {
      const levels = fading(days, daily, fade, draw);
      let last = single * draw.normal();
      return levels.map((level) => {
        last = singleFade * last + single * Math.sqrt(1 - singleFade ** 2) * draw.normal();
        return level + last;
      });
    },
  };
}

/** About a point from one check-in to another, and bad spells of some days. */
const daily = (fade: number, spread = 0.8, single = 0.7): Person =>
  personOf({ daily: spread, fade, single, singleFade: 0 });

/** Spells with a start now and then, of some days, and of a height that is now and then very large (Lomax, shape 1.5). */
const spells: Person = {
  mean: 2.4,
  noise(days, draw) {
    const height = () => Math.min(8, (1 - draw.next()) ** (-1 / 1.5) - 1);
    const levels = byDay(
      days,
      () => (draw.next() < 0.4 ? height() : 0),
      (level) => (level > 0 ? (draw.next() < 0.3 ? 0 : level) : draw.next() < 0.2 ? height() : 0),
    );
    return plus(levels, 0.6, draw);
  },
};

const logistic = (value: number): number => 1 / (1 + Math.exp(-value));
const whenItHurts = (steep: number, middle: number) => (pain: number) => logistic(steep * (pain - middle));
/** Also after much reach: what comes before is then tied to the pain among what is answered (a collider). */
const alsoAfterReach = (pain: number, { use }: Exposure) => logistic(0.8 * (pain - 3.2) + ((use?.dose ?? 0) - 90) / 40);

const usual = daily(0.5);
const FAVOURITES = [0, 2, 3, 5, 7, 8, 10];

export const PEOPLE: Readonly<Record<string, Person>> = {
  'white noise': personOf({ daily: 0, fade: 0, single: 1.2, singleFade: 0 }),
  'days alike, 0.5 from day to day': usual,
  'days alike, 0.92 from day to day': daily(0.92, 1.2),
  'random walk': {
    noise: (days, draw) =>
      plus(
        byDay(
          days,
          () => 0,
          (level) => level + 0.45 * draw.normal(),
        ),
        0.7,
        draw,
      ),
  },
  'waves of ten days': {
    noise(days, draw) {
      const fade = 0.9;
      const angle = (2 * Math.PI) / 10;
      let before = 0.8 * draw.normal();
      const levels = byDay(
        days,
        () => 0.8 * draw.normal(),
        (level) => {
          const following = 2 * fade * Math.cos(angle) * level - fade ** 2 * before + 0.35 * draw.normal();
          before = level;
          return following;
        },
      );
      return plus(levels, 0.7, draw);
    },
  },
  'a bad day, then a good one': daily(-0.5, 1),
  'spread differs from day to day': {
    noise(days, draw) {
      const spreads = byDay(
        days,
        () => Math.exp(0.7 * draw.normal()),
        () => Math.exp(0.7 * draw.normal()),
      );
      const levels = fading(days, 0.6, 0.5, draw);
      return levels.map((level, row) => level + 0.6 * spreads[row]! * draw.normal());
    },
  },
  'spread grows with the level': {
    noise(days, draw) {
      const levels = fading(days, 0.9, 0.5, draw);
      return levels.map((level) => level + Math.max(0.2, 0.7 + 0.4 * level) * draw.normal());
    },
  },
  'at the floor': { ...usual, mean: 0.7 },
  'at the ceiling': { ...usual, mean: 9 },
  'heavy-tailed spells': spells,
  'Student t with 3 degrees of freedom': {
    noise(days, draw) {
      const student = () =>
        draw.normal() / Math.sqrt((draw.normal() ** 2 + draw.normal() ** 2 + draw.normal() ** 2) / 3);
      const levels = byDay(days, student, (level) => 0.5 * level + 0.85 * student());
      return levels.map((level) => 0.5 * level + 0.5 * student());
    },
  },
  'a trend of 3 points': {
    noise: (days, draw) => trended(usual.noise(days, draw), days, (share) => 3 * share - 1.5),
  },
  'a flare of 4 points that heals': {
    noise: (days, draw) => trended(usual.noise(days, draw), days, (share) => 4 * Math.exp(-4 * share)),
    mean: 2,
  },
  'a step of 2.5 points': {
    noise: (days, draw) => trended(usual.noise(days, draw), days, (share) => (share > 0.5 ? 2.5 : 0)),
    mean: 2,
  },
  'alike from check-in to check-in, 0.8': personOf({ daily: 0, fade: 0, single: 1.2, singleFade: 0.8 }),
  'favourite numbers': {
    ...usual,
    answer: (pain) => FAVOURITES.reduce((best, each) => (Math.abs(each - pain) < Math.abs(best - pain) ? each : best)),
  },
  'repeats the last answer half the time': {
    ...usual,
    answer: (pain, before, { next }) => (before !== null && next() < 0.5 ? before : pain),
  },
  'answers 60 % at random': { ...usual, answers: () => 0.6 },
  'answers rather when it hurts, 70 %': { ...usual, answers: whenItHurts(0.8, 2) },
  'answers rather when it hurts, 50 %': { ...usual, answers: whenItHurts(0.8, 3.2) },
  'answers nearly only when it hurts, 60 %': { ...usual, answers: whenItHurts(2.5, 2.8) },
  'answers when it hurts and after much reach': { ...usual, answers: alsoAfterReach },
  'heavy-tailed spells, answers rather when it hurts': { ...spells, answers: whenItHurts(0.8, 2.8) },
  'heavy-tailed spells, answers nearly only when it hurts': { ...spells, answers: whenItHurts(2.5, 2.8) },
  'heavy-tailed spells, answers when it hurts and after much reach': { ...spells, answers: alsoAfterReach },
};

function trended(noise: readonly number[], days: readonly number[], trend: (share: number) => number) {
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  return noise.map((each, row) => each + trend((days[row]! - first) / Math.max(1, last - first)));
}

/** Which exercises a break offers. Sequences: docs/evidence.md C. */
import type { BreakKind, PlannedExercise } from '../engine/types.ts';
import type { Equipment } from '../settings/schema.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Exercise, ReleaseRegion } from './exercise.ts';
import { type PainGate, passes } from './gate.ts';

export interface Choice {
  readonly kind: BreakKind;
  /** Length of the break in seconds. */
  readonly seconds: number;
  readonly equipment: readonly Equipment[];
  readonly gate: PainGate;
  /** Number of the break that is planned now, and by exercise the number of the break it was last offered in. */
  readonly breaksPlanned: number;
  readonly lastOffered: Readonly<Record<string, number>>;
}

const WALK: Exercise = CATALOGUE.find((exercise) => exercise.id === 'walk-away')!;

/** Longest exercise that still fits a micro-break: it may be cut short, but not by more than a third. */
const MAY_BE_CUT_TO = 2 / 3;

const ALL: readonly Exercise[] = CATALOGUE;

function possible(choice: Choice, fits: (exercise: Exercise) => boolean): Exercise[] {
  return ALL.filter(
    (exercise) =>
      exercise !== WALK &&
      (exercise.equipment === 'none' || choice.equipment.includes(exercise.equipment)) &&
      passes(choice.gate, exercise) &&
      fits(exercise),
  );
}

/**
 * A small number that looks random but is the same for the same break and exercise, so that ties between exercises that
 * were never offered do not fall in catalogue order.
 */
function shuffle(seed: number, id: string): number {
  let hash = 2166136261 ^ seed;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The one that was not offered for longest. Undefined where there is none. */
function longestUnoffered(candidates: readonly Exercise[], choice: Choice): Exercise | undefined {
  const rank = (exercise: Exercise) => choice.lastOffered[exercise.id] ?? -1;
  return candidates.toSorted(
    (a, b) => rank(a) - rank(b) || shuffle(choice.breaksPlanned, a.id) - shuffle(choice.breaksPlanned, b.id),
  )[0];
}

/** Regions by the time since one of their releases was offered, so that front, side and neck take turns. */
function regionInTurn(candidates: readonly Exercise[], choice: Choice): ReleaseRegion | undefined {
  const latest = new Map<ReleaseRegion, number>();
  for (const { id, region } of candidates) {
    if (region) latest.set(region, Math.max(latest.get(region) ?? -1, choice.lastOffered[id] ?? -1));
  }
  return [...latest].toSorted(([, a], [, b]) => a - b)[0]?.[0];
}

function releaseInTurn(candidates: readonly Exercise[], choice: Choice): Exercise | undefined {
  const region = regionInTurn(candidates, choice);
  return longestUnoffered(
    candidates.filter((exercise) => exercise.region === region),
    choice,
  );
}

/** Also good in a micro-break: the one strengthening exercise among those that A14 speaks for. */
const QUIET_STRENGTH = 'scap-squeeze';

/** Micro-breaks take turns: a reset, a release. */
function microPlan(choice: Choice): PlannedExercise[] {
  const fits = possible(choice, ({ seconds }) => seconds * MAY_BE_CUT_TO <= choice.seconds);
  const resets = fits.filter(({ id, kind }) => kind === 'reset' || id === QUIET_STRENGTH);
  const releases = fits.filter(({ kind }) => kind === 'release');
  const resetsTurn = choice.breaksPlanned % 2 === 0;
  const chosen =
    (resetsTurn ? longestUnoffered(resets, choice) : releaseInTurn(releases, choice)) ??
    longestUnoffered([...resets, ...releases], choice) ??
    WALK;
  return [{ id: chosen.id, seconds: choice.seconds }];
}

/** Shares of a long break: walk, release, strengthen, reset (120, 70, 70 and 40 of 300 s). */
const LONG_SHARES = { walk: 0.4, release: 70 / 300, strengthen: 70 / 300 };

function longPlan(choice: Choice): PlannedExercise[] {
  const release = releaseInTurn(
    possible(choice, ({ kind }) => kind === 'release'),
    choice,
  );
  const strengthen = longestUnoffered(
    possible(choice, ({ kind }) => kind === 'strengthen'),
    choice,
  );
  const reset = longestUnoffered(
    possible(choice, ({ kind }) => kind === 'reset'),
    choice,
  );
  const parts = [
    { exercise: release, share: LONG_SHARES.release },
    { exercise: strengthen, share: LONG_SHARES.strengthen },
  ].flatMap(({ exercise, share }) =>
    exercise ? [{ id: exercise.id, seconds: Math.round(choice.seconds * share) }] : [],
  );
  const walk = { id: WALK.id, seconds: Math.round(choice.seconds * LONG_SHARES.walk) };
  const used = parts.reduce((sum, part) => sum + part.seconds, walk.seconds);
  const rest = choice.seconds - used;
  return reset
    ? [walk, ...parts, { id: reset.id, seconds: rest }]
    : [{ ...walk, seconds: walk.seconds + rest }, ...parts];
}

/** A plan whose seconds add up to the break's length. Same input, same plan. */
export function planBreak(choice: Choice): readonly PlannedExercise[] {
  return choice.kind === 'micro' ? microPlan(choice) : longPlan(choice);
}

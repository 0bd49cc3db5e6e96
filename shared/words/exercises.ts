/** What exercises are called and how they are told, in a language. Wording: docs/evidence.md E. */
import { CATALOGUE, type ExerciseId } from '../exercises/catalogue.ts';
import type { Exercise } from '../exercises/exercise.ts';
import { PAUSE } from '../exercises/lookup.ts';
import type { DoseToday } from '../terms.ts';
import type { SayText } from './say.ts';

/** An exercise of which the messages tell. */
type ToldId = ExerciseId | typeof PAUSE.id;
const TOLD: ReadonlySet<string> = new Set([PAUSE.id, ...CATALOGUE.map(({ id }) => id)]);
const isTold = (id: string): id is ToldId => TOLD.has(id);

type Strengthener = Extract<(typeof CATALOGUE)[number], { kind: 'strengthen' }>['id'];
const STRENGTHENERS: ReadonlySet<string> = new Set(
  CATALOGUE.filter(({ kind }) => kind === 'strengthen').map(({ id }) => id),
);
const isStrengthener = (id: string): id is Strengthener => STRENGTHENERS.has(id);

/** Those that a therapist knows by another name. */
const TERMED = [
  'armpit-pinch',
  'band-external-rotation',
  'band-lateral-raise',
  'band-pull-apart',
  'belly-breath',
  'chair-reverse-plank',
  'chair-thoracic-extension',
  'chin-tuck',
  'cross-body-stretch',
  'desk-lat-stretch',
  'doorframe-external-rotation',
  'doorway-pec-stretch',
  'elbows-in',
  'find-the-cause',
  'forearm-support',
  'hinge-t',
  'levator-stretch',
  'low-row-press',
  'outer-blade-ball',
  'pec-ball-wall',
  'rib-side-glide',
  'scap-squeeze',
  'screen-closer',
  'seat-pull-row',
  'seated-rotation',
  'seated-side-bend',
  'shrug-drop',
  'standing-w',
  'swap-mouse-hand',
  'upper-trap-stretch',
  'wall-angel',
  'wall-pushup-plus',
  'wall-thread',
  'wall-y-lift',
] as const satisfies readonly ExerciseId[];
const hasTerm = (id: string): id is (typeof TERMED)[number] => (TERMED as readonly string[]).includes(id);

/** The name; one of the person's own loses an addition in parentheses, as those of the catalogue have none. */
export function exerciseName(say: SayText, { id, own }: Exercise): string {
  if (own !== undefined) return own.name.replace(/\s*\([^)]*\)$/, '');
  return isTold(id) ? say(`exercise.${id}.name`) : id;
}

/** What a therapist calls it; its name where there is no other. */
export function exerciseFullName(say: SayText, exercise: Exercise): string {
  const { id, own } = exercise;
  if (own !== undefined) return own.name;
  return hasTerm(id) ? say(`exercise.${id}.fullName`) : exerciseName(say, exercise);
}

/** The name that a therapist knows, as a second line; empty where there is no other. */
export function exerciseTerm(say: SayText, exercise: Exercise): string {
  const full = exerciseFullName(say, exercise);
  return full === exerciseName(say, exercise) ? '' : full;
}

/** A sentence a step. */
export function exerciseSteps(say: SayText, { id, own }: Exercise): readonly string[] {
  if (own !== undefined) return own.steps;
  return isTold(id) ? say(`exercise.${id}.steps`).split('\n') : [];
}

/** "Standing, with a firm chair, 70 s". */
export const needsText = (say: SayText, { position, equipment, seconds }: Exercise): string =>
  say('exercise.needs', { position, thing: equipment, seconds });

export interface ExerciseDetails {
  readonly why: string;
  /** How much of it on an ordinary day. */
  readonly dose: string;
  /** A way to do it with less effort or range; empty where none is known, as with the caution. */
  readonly easier: string;
  readonly caution: string;
  readonly mistake: string;
  /** How strong the evidence is. */
  readonly strength: string;
}

export function exerciseDetails(say: SayText, { id }: Exercise): ExerciseDetails {
  const of = isTold(id) ? id : 'own';
  return {
    why: say(`exercise.${of}.why`),
    dose: say(`exercise.${of}.dose`),
    easier: of === 'own' ? '' : say(`exercise.${of}.easier`),
    caution: say(`exercise.${of}.caution`),
    mistake: say(`exercise.${of}.mistake`),
    strength: say(`exercise.${of}.strength`),
  };
}

/** How much of a strengthener today. */
export function doseText(say: SayText, { id }: Exercise, dose: DoseToday): string {
  const amount = isStrengthener(id) ? say(`exercise.${id}.amount`) : '';
  switch (dose.kind) {
    case 'half':
      return say('exerciseDose.half', { amount });
    case 'effort':
      return say('exerciseDose.effort', { amount, stage: dose.stage });
    case 'set':
      return say('exerciseDose.set', { stage: dose.stage });
    case 'heldSet':
      return say('exerciseDose.heldSet', { amount, stage: dose.stage });
  }
}

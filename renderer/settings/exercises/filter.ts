import {
  EQUIPMENT,
  EXERCISE_KINDS,
  type Equipment,
  type Exercise,
  type ExerciseKind,
} from '../../../shared/exercises/exercise.ts';
import { moveOf } from '../../../shared/exercises/moves/index.ts';
import type { SayText } from '../../../shared/words/say.ts';
import type { MuscleRegion } from '../../../shared/figure/glow.ts';

/** What the list is narrowed down to; `any` narrows nothing. */
export interface Filter {
  readonly kind: ExerciseKind | 'any';
  readonly equipment: Equipment | 'none' | 'any';
  readonly position: Exercise['position'] | 'any';
  readonly part: string;
}

export const NO_FILTER: Filter = { kind: 'any', equipment: 'any', position: 'any', part: 'any' };

interface Option {
  readonly id: string;
  readonly name: string;
}

/** Parts of the body, and the regions of the figure that glow for them. */
const PARTS = {
  blades: ['between-blades', 'lower-blades', 'upper-back'],
  chest: ['chest', 'front-shoulder'],
  side: ['armpit', 'side-ribs', 'flank'],
  shoulder: ['rear-shoulder', 'top-shoulder'],
  neck: ['neck-side', 'neck-front'],
  arm: ['upper-arm'],
  belly: ['belly'],
} as const satisfies Readonly<Record<string, readonly MuscleRegion[]>>;
type Part = keyof typeof PARTS;
const PART_IDS = Object.keys(PARTS) as readonly Part[];

export interface FilterChoice {
  readonly of: keyof Filter;
  readonly label: string;
  readonly options: readonly Option[];
}

/** What the list can be narrowed down by. */
export const filtersIn = (say: SayText): readonly FilterChoice[] => [
  {
    of: 'kind',
    label: say('settings.filter.kind'),
    options: [
      { id: 'any', name: say('settings.filter.kind.any') },
      ...EXERCISE_KINDS.map((id) => ({ id, name: say(`exerciseKind.${id}.name`) })),
    ],
  },
  {
    of: 'part',
    label: say('settings.filter.part'),
    options: [
      { id: 'any', name: say('settings.filter.part.any') },
      ...PART_IDS.map((id) => ({ id, name: say(`settings.filter.part.${id}`) })),
    ],
  },
  {
    of: 'equipment',
    label: say('settings.filter.equipment'),
    options: [
      { id: 'any', name: say('settings.filter.equipment.any') },
      { id: 'none', name: say('settings.filter.equipment.none') },
      ...EQUIPMENT.map((id) => ({ id, name: say(`equipment.${id}.name`) })),
    ],
  },
  {
    of: 'position',
    label: say('settings.filter.position'),
    options: [
      { id: 'any', name: say('settings.filter.position.any') },
      { id: 'sitting', name: say('settings.own.sitting') },
      { id: 'standing', name: say('settings.own.standing') },
    ],
  },
];

const regionsOf = (part: string): readonly MuscleRegion[] =>
  PART_IDS.filter((id) => id === part).flatMap((id) => PARTS[id]);

/** Whether the list shows it. What works on no drawn part is shown only while no part is chosen. */
export function matchesFilter(exercise: Exercise, { kind, equipment, position, part }: Filter): boolean {
  const glow = part === 'any' ? [] : (moveOf(exercise.id)?.glow ?? []);
  return (
    (kind === 'any' || exercise.kind === kind) &&
    (equipment === 'any' || exercise.equipment === equipment) &&
    (position === 'any' || exercise.position === position) &&
    (part === 'any' || glow.some((region) => regionsOf(part).includes(region)))
  );
}

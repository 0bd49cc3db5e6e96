import {
  EQUIPMENT,
  EXERCISE_KINDS,
  type Equipment,
  type Exercise,
  type ExerciseKind,
} from '../../../shared/exercises/exercise.ts';
import { moveOf } from '../../../shared/exercises/moves/index.ts';
import type { Region } from '../../../shared/figure/glow.ts';
import { KIND_WORDS, EQUIPMENT_WORDS } from '../../ui/exercisesWords.ts';

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
const PARTS: Readonly<Record<string, { readonly name: string; readonly regions: readonly Region[] }>> = {
  blades: { name: 'Between and below the blades', regions: ['between-blades', 'lower-blades', 'upper-back'] },
  chest: { name: 'Chest and front of the shoulder', regions: ['chest', 'front-shoulder'] },
  side: { name: 'Side, under the armpit', regions: ['armpit', 'side-ribs', 'flank'] },
  shoulder: { name: 'Back and top of the shoulder', regions: ['rear-shoulder', 'top-shoulder'] },
  neck: { name: 'Neck', regions: ['neck-side', 'neck-front'] },
  arm: { name: 'Upper arm', regions: ['upper-arm'] },
  belly: { name: 'Belly', regions: ['belly'] },
};

export const FILTERS: readonly {
  readonly of: keyof Filter;
  readonly label: string;
  readonly options: readonly Option[];
}[] = [
  {
    of: 'kind',
    label: 'Kind',
    options: [{ id: 'any', name: 'All kinds' }, ...EXERCISE_KINDS.map((id) => ({ id, name: KIND_WORDS[id].name }))],
  },
  {
    of: 'part',
    label: 'Works on',
    options: [{ id: 'any', name: 'Any part' }, ...Object.entries(PARTS).map(([id, { name }]) => ({ id, name }))],
  },
  {
    of: 'equipment',
    label: 'Needs',
    options: [
      { id: 'any', name: 'Anything' },
      { id: 'none', name: 'Nothing' },
      ...EQUIPMENT.map((id) => ({ id, name: EQUIPMENT_WORDS[id].name })),
    ],
  },
  {
    of: 'position',
    label: 'Position',
    options: [
      { id: 'any', name: 'Either' },
      { id: 'sitting', name: 'Sitting' },
      { id: 'standing', name: 'Standing' },
    ],
  },
];

/** Whether the list shows it. What works on no drawn part is shown only while no part is chosen. */
export function passes(exercise: Exercise, { kind, equipment, position, part }: Filter): boolean {
  const glow = part === 'any' ? [] : (moveOf(exercise.id)?.glow ?? []);
  return (
    (kind === 'any' || exercise.kind === kind) &&
    (equipment === 'any' || exercise.equipment === equipment) &&
    (position === 'any' || exercise.position === position) &&
    (part === 'any' || glow.some((region) => PARTS[part]?.regions.includes(region) === true))
  );
}

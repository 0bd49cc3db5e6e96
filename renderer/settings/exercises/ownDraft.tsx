import { createContext, type ReactNode, useContext } from 'react';
import * as v from 'valibot';
import {
  EQUIPMENT,
  EXERCISE_KINDS,
  type Equipment,
  type ExerciseKind,
  POSITIONS,
} from '../../../shared/exercises/exercise.ts';
import type { OwnExercise } from '../../../shared/exercises/preferences.ts';
import { ownId } from '../../../shared/exercises/ownId.ts';
import { type Drafting, useDraft } from '../../ui/drafts.ts';

/** An exercise as far as it has been written. */
export interface OwnDraft {
  /** Id of the exercise that is being changed; null for a new one. */
  readonly of: string | null;
  readonly name: string;
  readonly kind: ExerciseKind | null;
  readonly steps: readonly string[];
  readonly seconds: string;
  readonly position: (typeof POSITIONS)[number] | null;
  readonly equipment: Equipment | 'none';
  readonly picture: string | null;
}

export const EMPTY_DRAFT: OwnDraft = {
  of: null,
  name: '',
  kind: null,
  steps: [''],
  seconds: '60',
  position: null,
  equipment: 'none',
  picture: null,
};

export function draftOf({ name, kind, steps, seconds, position, equipment, picture }: OwnExercise): OwnDraft {
  const rest = { name, kind, steps, position, equipment };
  return { ...rest, of: ownId(name), seconds: String(seconds), picture: picture ?? null };
}

const text = v.pipe(v.string(), v.maxLength(1000));
const draftSchema = v.object({
  of: v.nullable(text),
  name: text,
  kind: v.nullable(v.picklist(EXERCISE_KINDS)),
  steps: v.pipe(v.array(text), v.minLength(1)),
  seconds: text,
  position: v.nullable(v.picklist(POSITIONS)),
  equipment: v.picklist(['none', ...EQUIPMENT]),
  picture: v.nullable(v.string()),
}) satisfies v.GenericSchema<unknown, OwnDraft>;

function readDraft(value: unknown): OwnDraft | null {
  const { success, output } = v.safeParse(draftSchema, value);
  return success ? output : null;
}

interface DraftAccess {
  readonly draft: OwnDraft | null;
  readonly setDraft: (next: OwnDraft | null) => void;
  /** It was begun before this window opened. */
  readonly isKept: boolean;
}

const DraftContext = createContext<DraftAccess | null>(null);

/** Keeps what is being written while another tab of the window is shown, and when the window goes. */
export function DraftKeeper({ children }: { readonly children: ReactNode }) {
  const {
    value: draft,
    setValue,
    clear,
    isKept,
  }: Drafting<OwnDraft | null> = useDraft('own-exercise', null, readDraft);
  const setDraft = (next: OwnDraft | null) => (next === null ? clear() : setValue(next));
  return <DraftContext value={{ draft, setDraft, isKept }}>{children}</DraftContext>;
}

export function useOwnDraft(): DraftAccess {
  const access = useContext(DraftContext);
  if (access === null) throw new Error('Nothing keeps a draft here.');
  return access;
}

import { createContext, type ReactNode, useContext, useState } from 'react';
import type { Equipment, ExerciseKind, POSITIONS } from '../../../shared/exercises/exercise.ts';
import type { OwnExercise } from '../../../shared/exercises/own.ts';
import { ownId } from '../../../shared/exercises/ownId.ts';

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

interface DraftAccess {
  readonly draft: OwnDraft | null;
  readonly setDraft: (next: OwnDraft | null) => void;
}

const DraftContext = createContext<DraftAccess | null>(null);

/** Keeps what is being written while another tab of the window is shown. */
export function DraftKeeper({ children }: { readonly children: ReactNode }) {
  const [draft, setDraft] = useState<OwnDraft | null>(null);
  return <DraftContext value={{ draft, setDraft }}>{children}</DraftContext>;
}

export function useDraft(): DraftAccess {
  const access = useContext(DraftContext);
  if (access === null) throw new Error('Nothing keeps a draft here.');
  return access;
}

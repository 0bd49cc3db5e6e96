import type { Equipment } from '../settings/schema.ts';

export type ExerciseKind = 'release' | 'strengthen' | 'reset';

/** Where a release works. Releases rotate over these. */
export type ReleaseRegion = 'front' | 'side' | 'back' | 'neck';

export interface Exercise {
  readonly id: string;
  readonly name: string;
  readonly kind: ExerciseKind;
  /** Only releases have one. */
  readonly region?: ReleaseRegion;
  readonly muscles: readonly string[];
  readonly equipment: Equipment | 'none';
  readonly position: 'sitting' | 'standing';
  /** How long it takes at an easy pace, in seconds. */
  readonly seconds: number;
  /** 3 to 5 steps of at most 100 characters. */
  readonly steps: readonly string[];
  readonly dose: string;
  readonly mistake: string;
  readonly caution: string;
  readonly why: string;
  /** Rows of docs/evidence.md. */
  readonly evidence: readonly string[];
  /** How strong that evidence is, in words. */
  readonly strength: string;
}

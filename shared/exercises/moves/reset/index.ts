import type { MoveSource } from '../../../figure/move.ts';
import { armSwings } from './arm-swings.ts';

export const RESET_MOVES: Readonly<Record<string, MoveSource>> = {
  'arm-swings': armSwings,
};

import type { MoveSource } from '../../../figure/move.ts';
import { doorwayPecStretch } from './doorway-pec-stretch.ts';

export const RELEASE_MOVES: Readonly<Record<string, MoveSource>> = {
  'doorway-pec-stretch': doorwayPecStretch,
};

import type { MoveSource } from '../../../figure/move.ts';
import { scapSqueeze } from './scap-squeeze.ts';

export const STRENGTHEN_MOVES: Readonly<Record<string, MoveSource>> = {
  'scap-squeeze': scapSqueeze,
};

import type { MoveSource } from '../../../figure/move.ts';
import { bandExternalRotation } from './band-external-rotation.ts';
import { bandLateralRaise } from './band-lateral-raise.ts';
import { chairReversePlank } from './chair-reverse-plank.ts';
import { doorframeExternalRotation } from './doorframe-external-rotation.ts';
import { lowRowPress } from './low-row-press.ts';
import { scapSqueeze } from './scap-squeeze.ts';
import { seatPullRow } from './seat-pull-row.ts';
import { wallPushupPlus } from './wall-pushup-plus.ts';

export const STRENGTHEN_MOVES: Readonly<Record<string, MoveSource>> = {
  'band-external-rotation': bandExternalRotation,
  'band-lateral-raise': bandLateralRaise,
  'chair-reverse-plank': chairReversePlank,
  'doorframe-external-rotation': doorframeExternalRotation,
  'low-row-press': lowRowPress,
  'scap-squeeze': scapSqueeze,
  'seat-pull-row': seatPullRow,
  'wall-pushup-plus': wallPushupPlus,
};

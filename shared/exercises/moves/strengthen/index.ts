import type { MoveSource } from '../../../figure/move.ts';
import { bandExternalRotation } from './band-external-rotation.ts';
import { bandLateralRaise } from './band-lateral-raise.ts';
import { bandPullApart } from './band-pull-apart.ts';
import { chairReversePlank } from './chair-reverse-plank.ts';
import { chinTuck } from './chin-tuck.ts';
import { doorframeExternalRotation } from './doorframe-external-rotation.ts';
import { hingeT } from './hinge-t.ts';
import { lowRowPress } from './low-row-press.ts';
import { scapSqueeze } from './scap-squeeze.ts';
import { seatPullRow } from './seat-pull-row.ts';
import { seatedBandRow } from './seated-band-row.ts';
import { standingW } from './standing-w.ts';
import { wallAngel } from './wall-angel.ts';
import { wallPushupPlus } from './wall-pushup-plus.ts';
import { wallYLift } from './wall-y-lift.ts';

export const STRENGTHEN_MOVES: Readonly<Record<string, MoveSource>> = {
  'scap-squeeze': scapSqueeze,
  'band-pull-apart': bandPullApart,
  'wall-angel': wallAngel,
  'seated-band-row': seatedBandRow,
  'standing-w': standingW,
  'hinge-t': hingeT,
  'wall-y-lift': wallYLift,
  'wall-pushup-plus': wallPushupPlus,
  'chin-tuck': chinTuck,
  'doorframe-external-rotation': doorframeExternalRotation,
  'band-external-rotation': bandExternalRotation,
  'band-lateral-raise': bandLateralRaise,
  'chair-reverse-plank': chairReversePlank,
  'seat-pull-row': seatPullRow,
  'low-row-press': lowRowPress,
};

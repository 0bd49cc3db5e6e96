import type { MoveSource } from '../../../figure/move.ts';
import { armpitPinch } from './armpit-pinch.ts';
import { chairThoracicExtension } from './chair-thoracic-extension.ts';
import { crossBodyStretch } from './cross-body-stretch.ts';
import { deskLatStretch } from './desk-lat-stretch.ts';
import { doorwayPecStretch } from './doorway-pec-stretch.ts';
import { levatorStretch } from './levator-stretch.ts';
import { outerBladeBall } from './outer-blade-ball.ts';
import { pecBallWall } from './pec-ball-wall.ts';
import { ribSideGlide } from './rib-side-glide.ts';
import { seatedRotation } from './seated-rotation.ts';
import { seatedSideBend } from './seated-side-bend.ts';
import { upperTrapStretch } from './upper-trap-stretch.ts';
import { wallThread } from './wall-thread.ts';

export const RELEASE_MOVES: Readonly<Record<string, MoveSource>> = {
  'doorway-pec-stretch': doorwayPecStretch,
  'armpit-pinch': armpitPinch,
  'rib-side-glide': ribSideGlide,
  'pec-ball-wall': pecBallWall,
  'cross-body-stretch': crossBodyStretch,
  'chair-thoracic-extension': chairThoracicExtension,
  'seated-side-bend': seatedSideBend,
  'desk-lat-stretch': deskLatStretch,
  'levator-stretch': levatorStretch,
  'upper-trap-stretch': upperTrapStretch,
  'seated-rotation': seatedRotation,
  'wall-thread': wallThread,
  'outer-blade-ball': outerBladeBall,
};

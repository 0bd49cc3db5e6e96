import type { MoveSource } from '../../../figure/move.ts';
import { armSwings } from './arm-swings.ts';
import { bellyBreath } from './belly-breath.ts';
import { elbowsIn } from './elbows-in.ts';
import { findTheCause } from './find-the-cause.ts';
import { forearmSupport } from './forearm-support.ts';
import { screenCloser } from './screen-closer.ts';
import { shrugDrop } from './shrug-drop.ts';
import { sitTall } from './sit-tall.ts';
import { standShake } from './stand-shake.ts';
import { swapMouseHand } from './swap-mouse-hand.ts';
import { walkAway } from './walk-away.ts';

export const RESET_MOVES: Readonly<Record<string, MoveSource>> = {
  'sit-tall': sitTall,
  'elbows-in': elbowsIn,
  'forearm-support': forearmSupport,
  'belly-breath': bellyBreath,
  'stand-shake': standShake,
  'arm-swings': armSwings,
  'shrug-drop': shrugDrop,
  'swap-mouse-hand': swapMouseHand,
  'walk-away': walkAway,
  'screen-closer': screenCloser,
  'find-the-cause': findTheCause,
};

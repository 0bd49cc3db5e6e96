import type { PainGate } from '../exercises/gate.ts';

/** What the gate means for the next breaks, in a sentence. */
export const GATE_WORDS: Readonly<Record<PainGate, string>> = {
  open: 'Breaks offer all exercises.',
  gentle: 'Breaks leave the harder strengthening out for now.',
  rest: 'Breaks offer resets and gentle releases for now.',
  none: 'Breaks come without exercises, until you say in Help that the warning sign is sorted out.',
};

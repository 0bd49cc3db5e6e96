/** The figure's movements by exercise. A new one is a file of data in its kind's folder, and a line in the list there. */
import type { Move, MoveSource } from '../../figure/move.ts';
import { readMove } from '../../figure/move.ts';
import { CATALOGUE } from '../catalogue.ts';
import { RELEASE_MOVES } from './release/index.ts';
import { RESET_MOVES } from './reset/index.ts';
import { STRENGTHEN_MOVES } from './strengthen/index.ts';

const SOURCES: Readonly<Record<string, MoveSource>> = { ...RELEASE_MOVES, ...STRENGTHEN_MOVES, ...RESET_MOVES };

const read = new Map<string, Move>();

/** How the exercise of that id is done, or null where nobody has drawn it. Throws `MoveFault` where its file is wrong. */
export function moveOf(id: string): Move | null {
  const known = read.get(id);
  if (known !== undefined) return known;
  const source = SOURCES[id];
  const exercise = CATALOGUE.find((each) => each.id === id);
  if (source === undefined || exercise === undefined) return null;
  const move = readMove(id, source, exercise.stepCount);
  read.set(id, move);
  return move;
}

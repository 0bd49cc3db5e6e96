import * as v from 'valibot';
import { answersTo, QUESTION_IDS } from '../../shared/desk/check.ts';
import { EQUIPMENT, POSITIONS } from '../../shared/exercises/exercise.ts';
import { BODY_SIDES } from '../../shared/figure/pose.ts';
import type { WelcomeAnswers } from './answers.ts';

/** How far one has come, and what was answered and not set yet. */
export interface Progress {
  /** The screen by its index. Called `place` in drafts that are kept. */
  readonly place: number;
  readonly answers: WelcomeAnswers;
}

export const AT_FIRST: Progress = { place: 0, answers: {} };
const LAST_PLACE = 5;

const deskSchema = v.object(
  Object.fromEntries(QUESTION_IDS.map((id) => [id, v.exactOptional(v.picklist(Object.keys(answersTo(id))))])),
);
const progressSchema = v.object({
  place: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_PLACE)),
  answers: v.object({
    hours: v.exactOptional(v.picklist(['always', 'weekdays'])),
    equipment: v.exactOptional(
      v.object({
        things: v.exactOptional(v.array(v.picklist(EQUIPMENT))),
        position: v.exactOptional(v.picklist(['any', ...POSITIONS])),
      }),
    ),
    startsAtLogin: v.exactOptional(v.boolean()),
    desk: v.exactOptional(deskSchema),
    sides: v.exactOptional(
      v.object({
        mouseHand: v.exactOptional(v.picklist(BODY_SIDES)),
        firstSide: v.exactOptional(v.picklist(BODY_SIDES)),
      }),
    ),
  }),
});

/** What was kept of the way through the screens, if it is one. */
export function readProgress(value: unknown): Progress | null {
  const { success, output } = v.safeParse(progressSchema, value);
  return success ? output : null;
}

/** The settings of the desk: its factor and the answers that make it. docs/evidence.md D, "Set-up factor". */
import * as v from 'valibot';
import { DESK_QUESTIONS } from '../desk/check.ts';
import { DESK } from './changeable.ts';
import { described, field, object, oneOf, section } from './fields.ts';

/** An answer that may be missing. */
function answer<T extends object>(answers: T, meaning: string) {
  return v.exactOptional(described(oneOf(Object.keys(answers) as (keyof T & string)[]), meaning));
}

export const desk = section({
  factor: field(DESK.factor, 1, 'how far your mouse is out: 0.7 well supported and close, 1.3 far'),
  /** Absent: nothing was answered yet. */
  check: v.exactOptional(
    object({
      reach: answer(
        DESK_QUESTIONS.reach.answers,
        'desk check: how far away the mouse is. With each answer the window sets the factor anew',
      ),
      side: answer(DESK_QUESTIONS.side.answers, 'desk check: what lies between you and the mouse'),
      height: answer(DESK_QUESTIONS.height.answers, 'desk check: whether the mouse is as high as the keyboard'),
      screen: answer(DESK_QUESTIONS.screen.answers, 'desk check: whether you lean back or in to read'),
      forearm: answer(DESK_QUESTIONS.forearm.answers, 'desk check: whether the whole forearm rests'),
    }),
  ),
});

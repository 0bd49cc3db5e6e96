/** The settings of the desk: its factor and the answers that make it. docs/evidence.md D, "Set-up factor". */
import * as v from 'valibot';
import { DESK_QUESTIONS } from '../../desk/check.ts';
import { described, object, oneOf } from '../fields.ts';
import { amount, fieldsOf, settings } from './define.ts';

/** An answer that may be missing. */
function answer<T extends object>(answers: T, meaning: string) {
  const schema = oneOf(Object.keys(answers) as (keyof T & string)[]);
  return {
    kind: 'answer',
    words: ['keywords'],
    meaning,
    schema,
    preset: undefined,
    field: v.exactOptional(described(schema, meaning)),
  } as const;
}

const answers = {
  reach: answer(
    DESK_QUESTIONS.reach,
    'desk check: how far away the mouse is. With each answer the window sets the factor anew',
  ),
  side: answer(DESK_QUESTIONS.side, 'desk check: what lies between you and the mouse'),
  height: answer(DESK_QUESTIONS.height, 'desk check: whether the mouse is as high as the keyboard'),
  screen: answer(DESK_QUESTIONS.screen, 'desk check: whether you lean back or in to read'),
  forearm: answer(DESK_QUESTIONS.forearm, 'desk check: whether the whole forearm rests'),
};

export const desk = settings({
  factor: amount(1, {
    range: [0.7, 1.3],
    unit: 'none',
    step: 0.05,
    words: ['keywords'],
    profile: true,
    meaning: 'how far your mouse is out: 0.7 well supported and close, 1.3 far',
  }),
  /** Absent: nothing was answered yet. */
  check: { kind: 'section', entries: answers, field: v.exactOptional(object(fieldsOf(answers))) },
});

/** What somebody can try for two weeks. */
import * as v from 'valibot';
import { LONGEST_NAME, oneLine } from '../cleanText.ts';

/** Null: in all applications. */
const app = v.nullable(
  v.pipe(
    v.string(),
    v.maxLength(LONGEST_NAME),
    v.transform((name) => oneLine(name, LONGEST_NAME)),
  ),
);

export const trialSchema = v.variant('kind', [
  /** The mouse in the other hand for a while each hour. */
  v.object({ kind: v.literal('other-hand'), app }),
  /** A micro-break at least after so many minutes of use. */
  v.object({ kind: v.literal('often'), minutes: v.number(), app }),
  v.object({
    kind: v.picklist(['long-breaks', 'exercise-early', 'strength-sets', 'evening-off', 'break-before', 'break-more']),
  }),
]);
export type Trial = Readonly<v.InferOutput<typeof trialSchema>>;

/** All that a person may do to prompts and breaks, from a window, the tray, the command line, by shortcut or notification. */
import * as v from 'valibot';

const breakKind = v.exactOptional(v.picklist(['micro', 'long']));
/** A profile by its id, null for none of them, and whether for today alone; or back to the times of the profiles. */
const profileChoice = v.union([
  v.literal('schedule'),
  v.strictObject({ id: v.nullable(v.pipe(v.string(), v.maxLength(100))), today: v.boolean() }),
]);
const A_DAY = 24 * 60;

/** What others may send is checked by it. */
export const userActionSchema = v.variant('type', [
  /** Starts the break that the card offers, or one of the given kind at once. */
  v.strictObject({ type: v.literal('start-break'), kind: breakKind }),
  /** Puts the prompt off by so many minutes; without them by the first delay of the settings. */
  v.strictObject({
    type: v.literal('postpone'),
    minutes: v.exactOptional(v.pipe(v.number(), v.minValue(1), v.maxValue(60))),
  }),
  /** Skips the prompt there is, ends the running break, or else skips the next prompt. */
  v.strictObject({ type: v.literal('skip') }),
  /**
   * The person has just taken a break of their own, of the kind that is offered where none is given. Not in strict mode;
   * where the input is known, what was seen of the rest counts.
   */
  v.strictObject({ type: v.literal('took'), kind: breakKind }),
  /** Ends the break: it counts as taken from half of its length on. Not in strict mode. */
  v.strictObject({ type: v.literal('end-break') }),
  /** The same, and always. */
  v.strictObject({ type: v.literal('emergency-exit') }),
  /** Stops the clock of the running break, for ten minutes of a break in all. */
  v.strictObject({ type: v.literal('pause-break') }),
  v.strictObject({ type: v.literal('resume-break') }),
  /** On to the next exercise of the running break. */
  v.strictObject({ type: v.literal('next-exercise') }),
  /** Another exercise in place of the current one. */
  v.strictObject({ type: v.literal('swap-exercise') }),
  /** The same, and the current one is never offered again. */
  v.strictObject({ type: v.literal('never-exercise') }),
  /** No prompts for so many minutes, or until the day changes at 04:00, or until the person resumes them. */
  v.strictObject({ type: v.literal('pause-prompts'), minutes: v.pipe(v.number(), v.gtValue(0), v.maxValue(A_DAY)) }),
  v.strictObject({ type: v.literal('pause-prompts'), until: v.picklist(['tomorrow', 'resumed']) }),
  v.strictObject({ type: v.literal('resume-prompts') }),
  v.strictObject({ type: v.literal('choose-profile'), choice: profileChoice }),
]);

export type UserAction = Readonly<v.InferOutput<typeof userActionSchema>>;
export type UserActionType = UserAction['type'];

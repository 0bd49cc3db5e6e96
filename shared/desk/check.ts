/** Five questions about the desk, and the factor that their answers make. docs/evidence.md D, "Set-up factor". */

interface Answer {
  /** What it adds to the factor; estimates of this project, in the order that the studies give. */
  readonly by: number;
  /** Something may be worth trying where this is the answer. */
  readonly hasTip?: true;
}

/** Rows of docs/evidence.md: reach D6, D16; side D9, D14, D24; height D16; screen D18; forearm D11, D12, against it D13. */
export const DESK_QUESTIONS = {
  reach: {
    near: { by: 0 },
    far: { by: 0.1, hasTip: true },
  },
  side: {
    central: { by: -0.1 },
    compact: { by: -0.1 },
    pad: { by: 0.1, hasTip: true },
  },
  height: {
    level: { by: 0 },
    other: { by: 0.05, hasTip: true },
  },
  screen: {
    back: { by: 0 },
    lean: { by: 0.05, hasTip: true },
  },
  forearm: {
    whole: { by: -0.15 },
    free: { by: 0, hasTip: true },
  },
} as const satisfies Record<string, Readonly<Record<string, Answer>>>;

export type QuestionId = keyof typeof DESK_QUESTIONS;
export const QUESTION_IDS = Object.keys(DESK_QUESTIONS) as readonly QuestionId[];

/** The answer to each question; one that is not answered is absent. */
export type DeskCheck = { readonly [Q in QuestionId]?: keyof (typeof DESK_QUESTIONS)[Q] };

/** An answer with its question, `reach.near`. */
export type AnswerKey = { [Q in QuestionId]: `${Q}.${keyof (typeof DESK_QUESTIONS)[Q] & string}` }[QuestionId];

type WithTip<Q extends QuestionId> = {
  [A in keyof (typeof DESK_QUESTIONS)[Q] & string]: (typeof DESK_QUESTIONS)[Q][A] extends { hasTip: true }
    ? `${Q}.${A}`
    : never;
}[keyof (typeof DESK_QUESTIONS)[Q] & string];
/** An answer that something may be worth trying for. */
export type DeskTip = { [Q in QuestionId]: WithTip<Q> }[QuestionId];

export const answersTo = (question: QuestionId): Readonly<Record<string, Answer>> => DESK_QUESTIONS[question];

export const isAnswer = (key: string): key is AnswerKey =>
  QUESTION_IDS.some((question) => Object.keys(answersTo(question)).some((answer) => key === `${question}.${answer}`));

interface GivenAnswer extends Answer {
  readonly key: string;
}

function given(check: DeskCheck): readonly GivenAnswer[] {
  return QUESTION_IDS.flatMap((question) => {
    const answer = check[question];
    return answer === undefined ? [] : [{ key: `${question}.${answer}`, ...answersTo(question)[answer]! }];
  });
}

const LEAST = 0.7;
const MOST = 1.3;

/** The desk factor, 0.7 to 1.3: an average desk is 1, and a question without an answer changes nothing. */
export function factorOf(check: DeskCheck): number {
  const sum = given(check).reduce((total, { by }) => total + by, 1);
  return Math.min(MOST, Math.max(LEAST, Math.round(sum * 100) / 100));
}

const hasTip = (answer: GivenAnswer): answer is GivenAnswer & { readonly key: DeskTip } => answer.hasTip === true;

/** What may be worth trying at this desk, in the order of the questions. */
export function deskTips(check: DeskCheck): readonly DeskTip[] {
  return given(check)
    .filter(hasTip)
    .map(({ key }) => key);
}

/** Five questions about the desk, and the factor that their answers make. docs/evidence.md D, "Set-up factor". */

interface Answer {
  readonly name: string;
  /** What it adds to the factor; estimates of this project, in the order that the studies give. */
  readonly by: number;
  /** What may be worth trying where this is the answer. */
  readonly tip?: string;
}

interface Question {
  readonly asks: string;
  readonly answers: Readonly<Record<string, Answer>>;
}

/** Rows of docs/evidence.md: reach D6, D16; side D9, D14, D24; height D16; screen D18; forearm D11, D12, against it D13. */
export const DESK_QUESTIONS = {
  reach: {
    asks: 'How far away is the mouse?',
    answers: {
      near: { name: 'Close: the elbow stays at my side', by: 0 },
      far: {
        name: 'Further: the arm goes out',
        by: 0.1,
        tip: 'Let the arm hang, bend the elbow: where the hand lands is the place for the mouse. Clear what stands there.',
      },
    },
  },
  side: {
    asks: 'What lies between you and the mouse?',
    answers: {
      central: { name: 'Nothing: a trackpad or ball in the middle, or I swap hands', by: -0.1 },
      compact: { name: 'A keyboard without a number pad', by: -0.1 },
      pad: {
        name: 'A keyboard with a number pad',
        by: 0.1,
        tip: 'Try the mouse on the other side for a while, or a keyboard without a number pad: it brings the mouse a hand closer.',
      },
    },
  },
  height: {
    asks: 'How high is the mouse?',
    answers: {
      level: { name: 'As high as the keyboard', by: 0 },
      other: {
        name: 'Higher or lower',
        by: 0.05,
        tip: 'Put mouse and keyboard on the same surface, at the height of the bent elbow.',
      },
    },
  },
  screen: {
    asks: 'How do you read the screen?',
    answers: {
      back: { name: 'Leaning back, without effort', by: 0 },
      lean: {
        name: 'I lean in to see',
        by: 0.05,
        tip: 'Make text larger (Ctrl or Cmd with +), or bring the screen an arm’s length close; then the back can stay at the backrest.',
      },
    },
  },
  forearm: {
    asks: 'What does the forearm rest on?',
    answers: {
      whole: { name: 'The whole forearm rests', by: -0.15 },
      free: {
        name: 'Only the wrist, or nothing',
        by: 0,
        tip: 'Slide the chair closer until the whole forearm lies on the desk, shoulder down. Studies differ here: try it for a week.',
      },
    },
  },
} as const satisfies Record<string, Question>;

export type QuestionId = keyof typeof DESK_QUESTIONS;
export const QUESTION_IDS = Object.keys(DESK_QUESTIONS) as readonly QuestionId[];

/** The answer to each question; one that is not answered is absent. */
export type DeskCheck = { readonly [Q in QuestionId]?: keyof (typeof DESK_QUESTIONS)[Q]['answers'] };

export const answersTo = (id: QuestionId): Readonly<Record<string, Answer>> => DESK_QUESTIONS[id].answers;

function given(check: DeskCheck): readonly Answer[] {
  return QUESTION_IDS.flatMap((id) => {
    const answer = check[id];
    return answer === undefined ? [] : [answersTo(id)[answer]!];
  });
}

const LEAST = 0.7;
const MOST = 1.3;

/** The desk factor, 0.7 to 1.3: an average desk is 1, and a question without an answer changes nothing. */
export function factorOf(check: DeskCheck): number {
  const sum = given(check).reduce((total, { by }) => total + by, 1);
  return Math.min(MOST, Math.max(LEAST, Math.round(sum * 100) / 100));
}

/** What may be worth trying at this desk, in the order of the questions. */
export function deskTips(check: DeskCheck): readonly string[] {
  return given(check).flatMap(({ tip }) => tip ?? []);
}

import { type DeskCheck, QUESTION_IDS } from '../../shared/desk/check.ts';
import { BODY_SIDES, type BodySide } from '../../shared/figure/pose.ts';
import { PillChoice } from '../ui/PillChoice.tsx';
import type { WelcomeAnswers } from './answers.ts';
import { DeskQuestion } from '../ui/desk/DeskQuestion.tsx';
import { Head } from './Head.tsx';
import { useSay } from '../ui/say.ts';

interface DeskQuestionsProps {
  readonly check: DeskCheck;
  readonly onCheck: (check: DeskCheck) => void;
  readonly mouseHand: BodySide;
  readonly firstSide: BodySide;
  readonly onSides: (sides: NonNullable<WelcomeAnswers['sides']>) => void;
}

/** The desk check: how much a minute at this desk counts. And the person's sides: for the figures, and what begins. */
export function DeskQuestions({ check, onCheck, mouseHand, firstSide, onSides }: DeskQuestionsProps) {
  const say = useSay();
  return (
    <>
      <Head title={say('welcome.desk')}>{say('welcome.deskLead')}</Head>
      <div className="welcome-desk">
        <div className="welcome-sides">
          <PillChoice
            label={say('welcome.mouseHand')}
            options={BODY_SIDES.map((side) => ({
              value: side,
              name: say(`setting.exercises.mouseHand.choice.${side}`),
            }))}
            value={mouseHand}
            problem={null}
            onChange={(hand) => onSides({ mouseHand: hand })}
          />
          <PillChoice
            label={say('welcome.firstSide')}
            options={BODY_SIDES.map((side) => ({
              value: side,
              name: say(`setting.exercises.firstSide.choice.${side}`),
            }))}
            value={firstSide}
            problem={null}
            onChange={(side) => onSides({ firstSide: side })}
          />
        </div>
        {QUESTION_IDS.map((question) => (
          <DeskQuestion
            key={question}
            question={question}
            hand={mouseHand}
            answer={check[question]}
            onAnswer={(answer) => onCheck({ ...check, [question]: answer })}
          />
        ))}
      </div>
    </>
  );
}

import { useMemo } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { answersTo, type QuestionId } from '../../../shared/desk/check.ts';
import { deskPicture } from '../../../shared/desk/pictures.ts';
import { perform } from '../../../shared/figure/performance.ts';
import type { BodySide } from '../../../shared/figure/pose.ts';
import { answerText } from '../../../shared/words/desk.ts';
import { useSay } from '../say.ts';
import { StillPicture } from '../figure/Stills.tsx';
import './desk-question.css';

interface DeskQuestionProps {
  readonly question: QuestionId;
  readonly answer: string | undefined;
  /** The one that has the mouse in the pictures. */
  readonly hand: BodySide;
  readonly onAnswer: (answer: string) => void;
}

/** One question of the desk check, with a picture for each answer. */
export function DeskQuestion({ question, answer, hand, onAnswer }: DeskQuestionProps) {
  const say = useSay();
  return (
    <RadioGroup className="desk-question" value={answer ?? null} onChange={onAnswer}>
      <Label className="row-label">{say(`desk.${question}.asks`)}</Label>
      <div className="desk-answers">
        {Object.keys(answersTo(question)).map((id) => (
          <Radio key={id} value={id} className="card-choice desk-answer">
            <Picture question={question} answer={id} hand={hand} />
            <span>{answerText(say, question, id)}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

interface PictureProps {
  readonly question: QuestionId;
  readonly answer: string;
  readonly hand: BodySide;
}

function Picture({ question, answer, hand }: PictureProps) {
  const performance = useMemo(() => perform(deskPicture(question, answer), 1, hand), [question, answer, hand]);
  return <StillPicture performance={performance} time={0.5} />;
}

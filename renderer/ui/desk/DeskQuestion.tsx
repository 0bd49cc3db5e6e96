import { useMemo } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { answersTo, type QuestionId } from '../../../shared/desk/check.ts';
import { deskPicture } from '../../../shared/desk/pictures.ts';
import { perform } from '../../../shared/figure/performance.ts';
import { answerText } from '../../../shared/words/desk.ts';
import { useSay } from '../say.ts';
import { StillPicture } from '../figure/Stills.tsx';
import './desk-question.css';

interface DeskQuestionProps {
  readonly question: QuestionId;
  readonly answer: string | undefined;
  readonly onAnswer: (answer: string) => void;
}

/** One question of the desk check, with a picture for each answer. */
export function DeskQuestion({ question, answer, onAnswer }: DeskQuestionProps) {
  const say = useSay();
  return (
    <RadioGroup className="desk-question" value={answer ?? null} onChange={onAnswer}>
      <Label className="row-label">{say(`desk.${question}.asks`)}</Label>
      <div className="desk-answers">
        {Object.keys(answersTo(question)).map((id) => (
          <Radio key={id} value={id} className="card-choice desk-answer">
            <Picture question={question} answer={id} />
            <span>{answerText(say, question, id)}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

function Picture({ question, answer }: { readonly question: QuestionId; readonly answer: string }) {
  const performance = useMemo(() => perform(deskPicture(question, answer), 1), [question, answer]);
  return <StillPicture performance={performance} time={0.5} />;
}

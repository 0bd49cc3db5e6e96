import { type DeskCheck, QUESTION_IDS } from '../../shared/desk/check.ts';
import { DeskQuestion } from '../ui/desk/DeskQuestion.tsx';
import { Head } from './Head.tsx';

interface DeskQuestionsProps {
  readonly check: DeskCheck;
  readonly onCheck: (check: DeskCheck) => void;
}

/** The desk check: how much a minute at this desk counts. */
export function DeskQuestions({ check, onCheck }: DeskQuestionsProps) {
  return (
    <>
      <Head title="How is your desk?">
        A far mouse makes minutes count for more, a supported arm for less. Leave out what you do not know.
      </Head>
      <div className="welcome-desk">
        {QUESTION_IDS.map((question) => (
          <DeskQuestion
            key={question}
            question={question}
            answer={check[question]}
            onAnswer={(answer) => onCheck({ ...check, [question]: answer })}
          />
        ))}
      </div>
    </>
  );
}

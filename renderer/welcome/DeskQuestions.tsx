import { type DeskCheck, QUESTION_IDS } from '../../shared/desk/check.ts';
import { DeskQuestion } from '../ui/desk/DeskQuestion.tsx';
import { Head } from './Head.tsx';
import { useSay } from '../ui/say.ts';

interface DeskQuestionsProps {
  readonly check: DeskCheck;
  readonly onCheck: (check: DeskCheck) => void;
}

/** The desk check: how much a minute at this desk counts. */
export function DeskQuestions({ check, onCheck }: DeskQuestionsProps) {
  const say = useSay();
  return (
    <>
      <Head title={say('welcome.desk')}>{say('welcome.deskLead')}</Head>
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

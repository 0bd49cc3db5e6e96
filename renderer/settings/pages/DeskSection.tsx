import { RotateCcw } from 'lucide-react';
import { Button } from 'react-aria-components';
import { type DeskCheck, factorOf, QUESTION_IDS, type QuestionId } from '../../../shared/desk/check.ts';
import { DeskQuestion } from '../../ui/desk/DeskQuestion.tsx';
import { useSay } from '../../ui/say.ts';
import { Problem } from '../../ui/Problem.tsx';
import { DeskTips } from '../desk/DeskTips.tsx';
import { Group, SectionHead } from '../rows/Row.tsx';
import { SliderRow } from '../rows/SliderRow.tsx';
import { placeProps } from '../places/placeProps.ts';
import { useSettings } from '../access/settingsAccess.tsx';
import { useCommit } from '../access/useCommit.ts';

/** Five questions about the desk, the factor that they make, and what may be worth trying. */
export function DeskSection() {
  const say = useSay();
  const { desk, exercises } = useSettings().settings;
  const { check = {} } = desk;
  const { mouseHand } = exercises;
  const { commit, problem } = useCommit();
  const answer = (question: QuestionId, chosen: string) => {
    void commit('desk', (now) => {
      const next = { ...now.check, [question]: chosen } as DeskCheck;
      return { check: next, factor: factorOf(next) };
    });
  };
  return (
    <>
      <SectionHead title={say('settings.page.desk.name')}>{say('settings.page.desk.about')}</SectionHead>
      <Group place="group.deskCheck">
        {QUESTION_IDS.map((question) => (
          <div key={question} {...placeProps(`desk.check.${question}`)}>
            <DeskQuestion
              question={question}
              answer={check[question]}
              hand={mouseHand}
              onAnswer={(chosen) => answer(question, chosen)}
            />
          </div>
        ))}
        <Problem text={problem} className="row" />
      </Group>
      <Factor />
      <DeskTips check={check} />
    </>
  );
}

/** The factor, as the answers make it or by hand. */
function Factor() {
  const say = useSay();
  const { check = {}, factor } = useSettings().settings.desk;
  const answered = factorOf(check);
  return (
    <Group place="group.deskFactor">
      <SliderRow setting="desk.factor">
        {(_, save) => (
          <>
            <div className="desk-ends small quiet" aria-hidden="true">
              <span>{say('settings.desk.close')}</span>
              <span>{say('settings.desk.far')}</span>
            </div>
            <Button className="button" isDisabled={factor === answered} onPress={() => save(answered)}>
              <RotateCcw size={16} aria-hidden="true" />
              {say('settings.desk.backToAnswers', { factor: answered.toFixed(2) })}
            </Button>
          </>
        )}
      </SliderRow>
    </Group>
  );
}

import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { type DeskCheck, factorOf, QUESTION_IDS, type QuestionId } from '../../../shared/desk/check.ts';
import { answerText } from '../../../shared/words/desk.ts';
import type { SayText } from '../../../shared/words/say.ts';
import { useSay } from '../../ui/say.ts';
import { DeskQuestion } from '../../ui/desk/DeskQuestion.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { DeskTips } from '../desk/DeskTips.tsx';
import { Group, SectionHead } from '../rows/Row.tsx';
import { SliderField } from '../rows/SliderField.tsx';
import { placed } from '../navigation/placed.ts';
import { useSettings } from '../access/settingsAccess.tsx';
import { useCommit } from '../access/useCommit.ts';

/** Five questions about the desk, the factor that they make, and what may be worth trying. */
export function DeskSection() {
  const say = useSay();
  const { check = {} } = useSettings().settings.desk;
  const { commit, problem } = useCommit();
  const answer = (question: QuestionId, chosen: string) => {
    void commit('desk', (now) => {
      const next = { ...now.check, [question]: chosen } as DeskCheck;
      return { check: next, factor: factorOf(next) };
    });
  };
  return (
    <>
      <SectionHead title="Desk">
        A mouse that is far away makes the same minutes count for more; a well supported arm makes them count for less.
      </SectionHead>
      <Group title="Desk check" note="Five questions. Leave out what you do not know: it changes nothing.">
        {QUESTION_IDS.map((question) => (
          <div
            key={question}
            {...placed({ at: `desk.check.${question}`, keywords: 'ergonomics' }, chosenName(say, question, check))}
          >
            <DeskQuestion
              question={question}
              answer={check[question]}
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

/** The answer in words; undefined where there is none. */
function chosenName(say: SayText, question: QuestionId, check: DeskCheck): string | undefined {
  const answer = check[question];
  return answer === undefined ? undefined : answerText(say, question, answer);
}

/** The factor, as the answers make it or by hand. */
function Factor() {
  const { check = {}, factor } = useSettings().settings.desk;
  const { commit, problem } = useCommit();
  const [shown, setShown] = useState<number | null>(null);
  const save = (value: number) => {
    void commit('desk', (now) => ({ ...now, factor: value })).then(() => setShown(null));
  };
  const answered = factorOf(check);
  return (
    <Group
      title="What the answers come to"
      note="Each minute counts times this. The answers set it; you may set it otherwise."
    >
      <div className="row row-stacked">
        <SliderField
          label="Desk factor"
          at="desk.factor"
          keywords="mouse reach ergonomics arm"
          min={0.7}
          max={1.3}
          step={0.05}
          value={shown ?? factor}
          output={(value) => `${value.toFixed(2)}, ${meaning(value)}`}
          onChange={setShown}
          onCommit={save}
        />
        <div className="desk-ends small quiet" aria-hidden="true">
          <span>0.70 close and supported</span>
          <span>far reach 1.30</span>
        </div>
        <Problem text={problem} />
        <Button className="button" isDisabled={factor === answered} onPress={() => save(answered)}>
          <RotateCcw size={16} aria-hidden="true" />
          {`Back to ${answered.toFixed(2)}, as answered`}
        </Button>
      </div>
    </Group>
  );
}

function meaning(factor: number): string {
  if (factor < 0.875) return 'close and well supported';
  if (factor < 0.975) return 'a little easier than most';
  if (factor <= 1.025) return 'an average desk';
  return factor <= 1.125 ? 'a little further than most' : 'a far reach';
}

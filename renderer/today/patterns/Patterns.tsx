import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ChangeResult } from '../../../shared/bridge.ts';
import type { About } from '../../../shared/patterns/about.ts';
import type { PatternsAnswer } from '../../../shared/patterns/answer.ts';
import { endOf } from '../../../shared/patterns/experiment.ts';
import { MOST_CHANCE, SHUFFLES } from '../../../shared/patterns/compare.ts';
import { LOOKS_BACK_DAYS } from '../../../shared/patterns/find.ts';
import type { PatternsReport } from '../../../shared/patterns/report.ts';
import { reportSentence, subjectName } from '../../../shared/words/patterns.ts';
import { capital } from '../../../shared/words/text.ts';
import { bridge } from '../../ui/bridge.ts';
import { Problem } from '../../ui/Problem.tsx';
import { useSnapshot } from '../../ui/snapshot.ts';
import { useQuery } from '../../ui/useQuery.ts';
import { ExperimentCard } from './ExperimentCard.tsx';
import { PatternCard } from './PatternCard.tsx';
import './patterns.css';

/** When the knot bothers the person most, as far as the check-ins tell, and what they could try. */
export function Patterns() {
  const { pastRevision } = useSnapshot().snapshot;
  const asked = useQuery('patterns', null, pastRevision);
  switch (asked.is) {
    case 'waiting':
      return (
        <p className="quiet" role="status">
          Looking through your check-ins.
        </p>
      );
    case 'failed':
      return (
        <div className="patterns" role="alert">
          <p>The patterns could not be worked out. Your check-ins are as they were.</p>
          <Button className="button" onPress={asked.again}>
            Look again
          </Button>
        </div>
      );
    case 'here':
      return <Answer answer={asked.answer} askAgain={asked.again} />;
  }
}

function Answer({ answer, askAgain }: { readonly answer: PatternsAnswer; readonly askAgain: () => void }) {
  const { report, experiments } = answer;
  const { snapshot } = useSnapshot();
  const [problem, setProblem] = useState<string | null>(null);
  const now = snapshot.madeAt;
  const isTrying = experiments.some(({ experiment }) => now < endOf(experiment));

  function ask(work: Promise<ChangeResult | null>): void {
    work.then(
      (result) => {
        const refused = result === null || result.ok ? [] : result.problems;
        setProblem(refused.length === 0 ? null : refused.map(({ message }) => `${capital(message)}.`).join(' '));
        askAgain();
      },
      () => setProblem('That could not be kept. Please try again.'),
    );
  }

  return (
    <div className="patterns">
      <section aria-labelledby="patterns-head">
        <h2 id="patterns-head">When does it bother you most?</h2>
        <p role="status">{reportSentence(report)}</p>
        <Problem text={problem} />
        {report.patterns.map((pattern) => (
          <PatternCard
            key={JSON.stringify(pattern.about)}
            pattern={pattern}
            looks={report.looks}
            rhythm={snapshot.ownSettings.rhythm}
            mayTry={!isTrying}
            onTry={() => ask(bridge().send('startExperiment', pattern.about satisfies About))}
          />
        ))}
      </section>
      {experiments.length > 0 && (
        <section aria-labelledby="experiments-head">
          <h2 id="experiments-head">Experiments</h2>
          {experiments.map((told, place) => (
            <ExperimentCard
              key={told.experiment.from}
              told={told}
              now={now}
              onStop={() => ask(bridge().send('stopExperiment', null))}
              onUndo={place === 0 ? () => ask(bridge().send('undoExperiment', null)) : null}
            />
          ))}
        </section>
      )}
      <LookedAt report={report} />
    </div>
  );
}

/** What else was looked at, with what it still takes. */
function LookedAt({ report }: { readonly report: PatternsReport }) {
  const { unclear } = report;
  return (
    <details className="patterns-looked">
      <summary>What is looked at, and how</summary>
      <p>
        Only days that are over count, and only the last {LOOKS_BACK_DAYS}, because work and backs change. What the time
        of day, the weekday and a slow drift explain is taken out first, and so is what a check-in has in common with
        those before it. What is left is shuffled {SHUFFLES} times, to see what chance alone would bring to everything
        that is looked at. A pattern is shown where at most {MOST_CHANCE * 100} % of the shuffles bring one as clear.
        Now and then chance will still show through, more often if you look every day.
      </p>
      {unclear.length > 0 && (
        <table>
          <caption>No pattern so far</caption>
          <thead>
            <tr>
              <th scope="col">Looked at</th>
              <th scope="col">A difference of 2 points</th>
            </tr>
          </thead>
          <tbody>
            {unclear.map(({ about, moreCheckIns }) => (
              <tr key={JSON.stringify(about)}>
                <td>{capital(subjectName(about))}</td>
                <td>
                  {moreCheckIns === 0 ? 'would probably have shown' : `needs about ${moreCheckIns} more check-ins`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

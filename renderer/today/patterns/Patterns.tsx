import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ChangeResult } from '../../../shared/bridge.ts';
import type { About } from '../../../shared/patterns/about.ts';
import type { PatternsAnswer } from '../../../shared/patterns/answer.ts';
import { experimentEnd } from '../../../shared/patterns/experiment.ts';
import { LEAST_CHECK_INS, LEAST_DAYS, LOOKS_BACK_DAYS } from '../../../shared/patterns/calendar.ts';
import { MORE_SHUFFLES, SHUFFLES } from '../../../shared/patterns/compare.ts';
import type { PatternsReport } from '../../../shared/patterns/report.ts';
import { dateFormat } from '../../../shared/words/dates.ts';
import { reportSentence, subjectName } from '../../../shared/words/patterns.ts';
import { asSentence } from '../../../shared/words/sentence.ts';
import { faultSentence } from '../../../shared/words/settingsFault.ts';
import { bridge } from '../../ui/bridge.ts';
import { Problem } from '../../ui/Problem.tsx';
import { useSay } from '../../ui/say.ts';
import { useSnapshot } from '../../ui/snapshot.ts';
import { useQuery } from '../../ui/useQuery.ts';
import { Empty } from '../Empty.tsx';
import { ExperimentCard } from './ExperimentCard.tsx';
import { PatternCard } from './PatternCard.tsx';
import './patterns.css';

/** When the knot bothers the person most, as far as the check-ins tell, and what they could try. */
export function Patterns() {
  const say = useSay();
  const { pastRevision } = useSnapshot().snapshot;
  const asked = useQuery('patterns', null, pastRevision);
  switch (asked.is) {
    case 'waiting':
      return (
        <p className="quiet" role="status">
          {say('patterns.looking')}
        </p>
      );
    case 'failed':
      return (
        <div className="patterns" role="alert">
          <p>{say('patterns.failed')}</p>
          <Button className="button" onPress={asked.again}>
            {say('patterns.again')}
          </Button>
        </div>
      );
    case 'here':
      return <Answer answer={asked.answer} askAgain={asked.again} />;
  }
}

function Answer({ answer, askAgain }: { readonly answer: PatternsAnswer; readonly askAgain: () => void }) {
  const say = useSay();
  const { report, experiments } = answer;
  const { snapshot } = useSnapshot();
  const [problem, setProblem] = useState<string | null>(null);
  const now = snapshot.madeAt;
  const isTrying = experiments.some(({ experiment }) => now < experimentEnd(experiment));

  function ask(work: Promise<ChangeResult | null>): void {
    work.then(
      (result) => {
        const refused = result === null || result.ok ? [] : result.problems;
        setProblem(refused.length === 0 ? null : refused.map(({ fault }) => faultSentence(say, fault)).join(' '));
        askAgain();
      },
      () => setProblem(say('patterns.notKept')),
    );
  }

  return (
    <div className="patterns">
      <section aria-labelledby="patterns-head">
        <h2 id="patterns-head">{say('patterns.title')}</h2>
        {report.looks === 0 && report.patterns.length === 0 ? (
          <Empty>
            <p role="status">{reportSentence(say, report)}</p>
          </Empty>
        ) : (
          <p role="status">{reportSentence(say, report)}</p>
        )}
        <NextLook report={report} />
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
          <h2 id="experiments-head">{say('patterns.experiments')}</h2>
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

/** When the last look was, and when the next one comes. */
function NextLook({ report: { looks, until, nextLook } }: { readonly report: PatternsReport }) {
  const say = useSay();
  const { zone } = useSnapshot().snapshot;
  if (nextLook === null) return null;
  const dayOf = (at: number) => dateFormat(say, zone, { day: 'numeric', month: 'long' }).format(at);
  return (
    <p className="quiet">
      {looks === 0
        ? say('patterns.firstLook', { next: dayOf(nextLook), checkIns: LEAST_CHECK_INS, days: LEAST_DAYS })
        : say('patterns.nextLook', { last: dayOf(until), next: dayOf(nextLook) })}
    </p>
  );
}

/** What else was looked at, with what it still takes. */
function LookedAt({ report }: { readonly report: PatternsReport }) {
  const say = useSay();
  const { unclear } = report;
  return (
    <details className="patterns-looked">
      <summary>{say('patterns.method')}</summary>
      <p>{say('patterns.methodText', { days: LOOKS_BACK_DAYS, shuffles: SHUFFLES, most: MORE_SHUFFLES })}</p>
      <p>{say('patterns.whenFound')}</p>
      {unclear.length > 0 && (
        <table>
          <caption>{say('patterns.noPattern')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('patterns.subject')}</th>
              <th scope="col">{say('patterns.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {unclear.map(({ about, moreCheckIns }) => (
              <tr key={JSON.stringify(about)}>
                <td>{asSentence(say, subjectName(say, about))}</td>
                <td>
                  {moreCheckIns === 0 ? say('patterns.wouldHaveShown') : say('patterns.needs', { count: moreCheckIns })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

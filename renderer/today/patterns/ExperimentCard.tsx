import { Button } from 'react-aria-components';
import { dateFormat } from '../../../shared/words/dates.ts';
import type { ToldExperiment } from '../../../shared/patterns/answer.ts';
import { endOf, resultSentence } from '../../../shared/patterns/experiment.ts';
import { useSnapshot } from '../../ui/snapshot.ts';
import { DotRows } from './DotRows.tsx';

interface ExperimentCardProps {
  readonly told: ToldExperiment;
  /** Wall-clock time of the newest snapshot. */
  readonly now: number;
  readonly onStop: () => void;
  /** Null where there is nothing to change back. */
  readonly onUndo: (() => void) | null;
}

/** What is or was tried, and what the check-ins say of it so far. */
export function ExperimentCard({ told: { experiment, result }, now, onStop, onUndo }: ExperimentCardProps) {
  const isOn = now < endOf(experiment);
  const { zone } = useSnapshot().snapshot;
  const day = (at: number) => dateFormat(zone, { day: 'numeric', month: 'long' }).format(at);
  const { before, during } = result;
  return (
    <article className="pattern">
      <h3>{experiment.text.replace(/\?$/, '')}</h3>
      <p className="quiet">
        {isOn
          ? `Under way since ${day(experiment.from)}, until ${day(endOf(experiment))}.`
          : `From ${day(experiment.from)} to ${day(endOf(experiment))}.`}
      </p>
      <p>{resultSentence(result)}</p>
      {before.length + during.length > 0 && (
        <DotRows
          label="Each dot is a check-in, before and since the experiment began"
          rows={[
            { name: 'Four weeks before', dots: before },
            { name: 'Since it began', dots: during },
          ]}
          badFrom={null}
          unit="check-in"
        />
      )}
      <div className="pattern-answers">
        {isOn && (
          <Button className="button" onPress={onStop}>
            Stop the experiment
          </Button>
        )}
        {!isOn && onUndo !== null && experiment.before !== null && (
          <Button className="button" onPress={onUndo}>
            Micro-breaks as they were: every {experiment.before.activeMinutes} min
          </Button>
        )}
      </div>
    </article>
  );
}

import { Button } from 'react-aria-components';
import { dateFormat } from '../../../shared/words/dates.ts';
import type { ToldExperiment } from '../../../shared/patterns/answer.ts';
import { experimentEnd } from '../../../shared/patterns/experiment.ts';
import { resultSentence, triedText } from '../../../shared/words/patterns.ts';
import { useSay } from '../../ui/say.ts';
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
  const say = useSay();
  const isOn = now < experimentEnd(experiment);
  const { zone } = useSnapshot().snapshot;
  const day = (at: number) => dateFormat(say, zone, { day: 'numeric', month: 'long' }).format(at);
  const { before, during } = result;
  return (
    <article className="pattern">
      <h3>{triedText(say, experiment.tried)}</h3>
      <p className="quiet">
        {say(isOn ? 'patterns.experiment.on' : 'patterns.experiment.over', {
          from: day(experiment.from),
          until: day(experimentEnd(experiment)),
        })}
      </p>
      <p>{resultSentence(say, result)}</p>
      {before.length + during.length > 0 && (
        <DotRows
          label={say('patterns.experiment.dots')}
          rows={[
            { name: say('patterns.experiment.before'), dots: before },
            { name: say('patterns.experiment.since'), dots: during },
          ]}
          badFrom={null}
          unit="check-in"
        />
      )}
      <div className="pattern-answers">
        {isOn && (
          <Button className="button" onPress={onStop}>
            {say('patterns.experiment.stop')}
          </Button>
        )}
        {!isOn && onUndo !== null && experiment.before !== null && (
          <Button className="button" onPress={onUndo}>
            {say('patterns.experiment.undo', { minutes: experiment.before.activeMinutes })}
          </Button>
        )}
      </div>
    </article>
  );
}

import { Button } from 'react-aria-components';
import { isWorthTrying, offerFor } from '../../../shared/patterns/experiment.ts';
import type { Pattern } from '../../../shared/patterns/report.ts';
import {
  chanceSentence,
  intervalSentence,
  limitSentence,
  nameOf,
  offerText,
  patternSentence,
} from '../../../shared/words/patterns.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import { useSay } from '../../ui/say.ts';
import { DotRows } from './DotRows.tsx';

interface PatternCardProps {
  readonly pattern: Pattern;
  readonly looks: number;
  readonly rhythm: Settings['rhythm'];
  /** Nothing else is tried at present. */
  readonly mayTry: boolean;
  readonly onTry: () => void;
}

/** One pattern: the counts, the picture, how sure it is, what it cannot tell, and what one could try. */
export function PatternCard({ pattern, looks, rhythm, mayTry, onTry }: PatternCardProps) {
  const { about, unit, badFrom } = pattern;
  const say = useSay();
  const { trial, micro } = offerFor(about, rhythm.micro);
  const offer = offerText(say, trial);
  return (
    <article className="pattern">
      <h3>{patternSentence(say, pattern)}</h3>
      <DotRows
        label={say('patterns.dots', { unit, badFrom })}
        rows={[
          { name: nameOf(say, about), dots: pattern.with.dots },
          { name: say('patterns.others', { unit }), dots: pattern.without.dots },
        ]}
        badFrom={badFrom}
        unit={unit}
      />
      <p>{intervalSentence(say, pattern)}</p>
      <p className="small quiet">
        {chanceSentence(say, pattern, looks)} {limitSentence(say, pattern)}
      </p>
      {isWorthTrying(about, pattern.points) && (
        <div className="pattern-offer">
          <p>
            <strong>{say('patterns.anExperiment')}</strong> {offer}{' '}
            <span className="quiet">{say(micro === null ? 'patterns.keptByYou' : 'patterns.keptByUnknot')}</span>
          </p>
          {mayTry && (
            <Button className="button" onPress={onTry} aria-label={say('patterns.tryThis', { offer })}>
              {say('patterns.try')}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

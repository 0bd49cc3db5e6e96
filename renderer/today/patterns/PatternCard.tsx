import { Button } from 'react-aria-components';
import { isWorthTrying, offerFor } from '../../../shared/patterns/experiment.ts';
import type { Pattern } from '../../../shared/patterns/report.ts';
import {
  chanceSentence,
  intervalSentence,
  limitSentence,
  nameOf,
  patternSentence,
} from '../../../shared/words/patterns.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
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
  const offer = offerFor(about, rhythm.micro);
  const rest = unit === 'day' ? 'Other days' : 'Other check-ins';
  return (
    <article className="pattern">
      <h3>{patternSentence(pattern)}</h3>
      <DotRows
        label={`Each dot is a ${unit === 'day' ? 'day, as high as its worst check-in' : 'check-in'}; filled from ${badFrom} on`}
        rows={[
          { name: nameOf(about), dots: pattern.with.dots },
          { name: rest, dots: pattern.without.dots },
        ]}
        badFrom={badFrom}
        unit={unit}
      />
      <p>{intervalSentence(pattern)}</p>
      <p className="small quiet">
        {chanceSentence(pattern, looks)} {limitSentence(pattern)}
      </p>
      {isWorthTrying(about, pattern.points) && (
        <div className="pattern-offer">
          <p>
            <strong>An experiment</strong> {offer.text}{' '}
            <span className="quiet">
              {offer.micro === null
                ? 'You keep it yourself; Unknot compares your check-ins.'
                : 'Unknot changes your micro-breaks, and offers to change them back.'}
            </span>
          </p>
          {mayTry && (
            <Button className="button" onPress={onTry} aria-label={`Try it: ${offer.text}`}>
              Try it
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

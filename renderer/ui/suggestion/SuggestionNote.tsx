import { useId } from 'react';
import { Button, Heading } from 'react-aria-components';
import type { RhythmSuggestion } from '../../../shared/simulation/suggestion.ts';
import { useSay } from '../say.ts';
import './suggestion.css';

interface SuggestionNoteProps {
  readonly suggestion: RhythmSuggestion;
  readonly level: 2 | 4;
  readonly take: () => void;
  readonly leave: () => void;
}

/** A rhythm that fits the person's days, to be taken or left. */
export function SuggestionNote({ suggestion, level, take, leave }: SuggestionNoteProps) {
  const say = useSay();
  const title = useId();
  const { offersNow, offersThen } = suggestion;
  return (
    <section className="suggestion" aria-labelledby={title}>
      <div>
        <Heading level={level} id={title}>
          {say('suggestion.title', { direction: suggestedDirection(suggestion) })}
        </Heading>
        <p>{say('suggestion.days', { count: offersThen, now: offersNow })}</p>
        <p className="small quiet">{say('suggestion.source')}</p>
      </div>
      <div className="suggestion-answers">
        <Button className="button" onPress={take}>
          {say('suggestion.take')}
        </Button>
        <Button className="button bare" onPress={leave}>
          {say('suggestion.leave')}
        </Button>
      </div>
    </section>
  );
}

export const suggestedDirection = ({ offersNow, offersThen }: RhythmSuggestion): 'more' | 'less' =>
  offersThen > offersNow ? 'more' : 'less';

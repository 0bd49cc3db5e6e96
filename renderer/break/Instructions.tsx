import { ChevronRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { Exercise } from '../../shared/exercises/exercise.ts';
import { capital } from '../ui/words.ts';
import { stepAt } from './progress.ts';

/** How an exercise goes, with the step that is on at that `share` of its time. */
export function Instructions({ exercise, share }: { readonly exercise: Exercise; readonly share: number }) {
  const current = stepAt(exercise.steps.length, share);
  const step = useRef<HTMLLIElement>(null);
  const more = useRef<HTMLDivElement>(null);
  useEffect(() => {
    step.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <>
      <ol className="steps">
        {exercise.steps.map((words, index) => (
          <li
            key={words}
            ref={index === current ? step : undefined}
            aria-current={index === current ? 'step' : undefined}
            className={index < current ? 'step-behind' : undefined}
          >
            {words}
          </li>
        ))}
      </ol>
      <p>{exercise.why}</p>
      {exercise.caution === 'None.' ? null : (
        <p className="quiet">
          <strong>With care: </strong>
          {exercise.caution}
        </p>
      )}
      <Disclosure
        className="more"
        // Opened at the foot of the window: brought into view once it is drawn.
        onExpandedChange={() => requestAnimationFrame(() => more.current?.scrollIntoView({ block: 'nearest' }))}
      >
        <Heading level={2}>
          <Button slot="trigger" className="button bare">
            <ChevronRight className="more-mark" size={18} aria-hidden="true" />
            More
          </Button>
        </Heading>
        <DisclosurePanel ref={more}>
          <dl className="more-list">
            <dt>Dose</dt>
            <dd>{capital(exercise.dose)}</dd>
            <dt>Common mistake</dt>
            <dd>{exercise.mistake}</dd>
            <dt>Evidence</dt>
            <dd>{capital(exercise.strength)}</dd>
          </dl>
        </DisclosurePanel>
      </Disclosure>
    </>
  );
}

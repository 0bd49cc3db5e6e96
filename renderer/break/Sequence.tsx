import { Check } from 'lucide-react';
import type { PlannedExercise } from '../../shared/terms.ts';
import { shortName } from '../ui/exercises.ts';
import { useSay } from '../ui/say.ts';
import { countdown } from '../ui/countdown.ts';

/**
 * The exercises of a break in their order. Those before `current` are behind, those after it to come. Where there is
 * little room only the next one is told.
 */
export function Sequence({ plan, current }: { readonly plan: readonly PlannedExercise[]; readonly current: number }) {
  const say = useSay();
  const next = plan[current + 1];
  return (
    <>
      {next === undefined ? null : (
        <p className="sequence-next small quiet">{say('break.nextOne', { name: shortName(say, next.id) })}</p>
      )}
      <ol className="sequence small" aria-label={say('break.plan')}>
        {plan.map(({ id, seconds }, index) => (
          <li key={`${index}-${id}`} aria-current={index === current ? 'true' : undefined}>
            <span className="sequence-mark" aria-hidden="true">
              {index < current ? <Check size={14} strokeWidth={2.5} /> : null}
            </span>
            <span>{shortName(say, id)}</span>
            <span className="figures">{countdown(seconds * 1000)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

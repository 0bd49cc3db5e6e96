import type { CSSProperties, ReactNode } from 'react';
import { MOST_PAIN } from '../../../shared/diary/checkIn.ts';
import './check-in.css';

/** How an answer of the scale looks and is called, whichever control it is. */
export const answerAs = (pain: number) => ({
  'aria-label': `${pain} of ${MOST_PAIN}`,
  className: 'check-in-answer figures',
  style: { '--pain': `${(pain / MOST_PAIN) * 100}%` } as CSSProperties,
});

/** The scale from 0 to 10: a group of answers, with its ends in words. */
export function Scale({ children }: { readonly children: ReactNode }) {
  return (
    <div className="check-in-scale">
      {children}
      <p className="check-in-ends small quiet" aria-hidden="true">
        <span>Nothing</span>
        <span>The worst you can think of</span>
      </p>
    </div>
  );
}

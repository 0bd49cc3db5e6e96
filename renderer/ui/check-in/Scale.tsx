import type { CSSProperties, ReactNode } from 'react';
import { MOST_PAIN } from '../../../shared/diary/checkIn.ts';
import type { SayText } from '../../../shared/words/say.ts';
import { useSay } from '../say.ts';
import './check-in.css';

/** How an answer of the scale looks and is called, whichever control it is. */
export const answerAs = (say: SayText, pain: number) => ({
  'aria-label': say('checkIn.answer', { pain, most: MOST_PAIN }),
  className: 'check-in-answer figures',
  style: { '--pain': `${(pain / MOST_PAIN) * 100}%` } as CSSProperties,
});

/** The scale from 0 to 10: a group of answers, with its ends in words. */
export function Scale({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  return (
    <div className="check-in-scale">
      {children}
      <p className="check-in-ends small quiet" aria-hidden="true">
        <span>{say('checkIn.least')}</span>
        <span>{say('checkIn.most')}</span>
      </p>
    </div>
  );
}

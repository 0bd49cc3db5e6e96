import { type CSSProperties, useEffect, useId, useRef } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { MOST_PAIN, PAINS } from '../../../shared/diary/checkIn.ts';
import { useSend } from '../send.ts';
import { Strand } from '../Strand.tsx';
import { useKeys } from './keys.ts';
import './check-in.css';

/** How the knot feels, in one tap. Stays until it is answered, put aside or taken away by main. */
export function CheckIn() {
  const { send, failed } = useSend();
  const [heading, about] = [useId(), useId()];
  const answer = (pain: number) => send('answerCheckIn', pain);
  const dismiss = () => send('dismissCheckIn', null);
  const begun = useKeys(answer, dismiss);
  const question = useRef<HTMLHeadingElement>(null);
  // Not on an answer: a key pressed once too often would give it.
  useEffect(() => question.current?.focus(), []);
  return (
    <main className="check-in" aria-labelledby={heading} aria-describedby={about}>
      <Strand className="check-in-mark" progress={0} />
      <h1 id={heading} ref={question} tabIndex={-1}>
        How does the knot feel?
      </h1>
      <div className="check-in-scale">
        <Toolbar className="check-in-answers" aria-labelledby={heading}>
          {PAINS.map((pain) => (
            <Button
              key={pain}
              aria-label={`${pain} of ${MOST_PAIN}`}
              className={pain === begun ? 'check-in-answer figures check-in-begun' : 'check-in-answer figures'}
              style={{ '--pain': `${(pain / MOST_PAIN) * 100}%` } as CSSProperties}
              onPress={() => answer(pain)}
            >
              {pain}
            </Button>
          ))}
        </Toolbar>
        <p className="check-in-ends small quiet" aria-hidden="true">
          <span>Nothing</span>
          <span>The worst you can think of</span>
        </p>
      </div>
      {failed ? (
        <p role="alert">That did not reach Unknot. Please try once more.</p>
      ) : (
        <p id={about} className="small quiet">
          From 0, nothing, to 10. No answer is fine, too: this goes away by itself.
        </p>
      )}
      <Button className="button bare" onPress={dismiss}>
        Not now
      </Button>
    </main>
  );
}

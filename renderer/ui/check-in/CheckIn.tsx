import { useEffect, useId, useRef } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { PAINS } from '../../../shared/diary/checkIn.ts';
import { useSend } from '../send.ts';
import { Strand } from '../Strand.tsx';
import { useAnswerKeys } from './keys.ts';
import { answerAs, Scale } from './Scale.tsx';
import { useSay } from '../say.ts';

/** How the knot feels, in one tap. Stays until it is answered, put aside or taken away by main. */
export function CheckIn() {
  const say = useSay();
  const { send, failed } = useSend();
  const [heading, about] = [useId(), useId()];
  const answer = (pain: number) => send('answerCheckIn', pain);
  const dismiss = () => send('dismissCheckIn', null);
  const begun = useAnswerKeys(answer, dismiss);
  const question = useRef<HTMLHeadingElement>(null);
  // Not on an answer: a key pressed once too often would give it.
  useEffect(() => question.current?.focus(), []);
  return (
    <main className="check-in" aria-labelledby={heading} aria-describedby={about}>
      <Strand className="check-in-mark" progress={0} />
      <h1 id={heading} ref={question} tabIndex={-1}>
        {say('checkIn.question')}
      </h1>
      <Scale>
        <Toolbar className="check-in-answers" aria-labelledby={heading}>
          {PAINS.map((pain) => (
            <Button
              key={pain}
              {...answerAs(say, pain)}
              data-begun={pain === begun || undefined}
              onPress={() => answer(pain)}
            >
              {pain}
            </Button>
          ))}
        </Toolbar>
      </Scale>
      {failed ? (
        <p role="alert">{say('page.notReached')}</p>
      ) : (
        <p id={about} className="small quiet">
          {say('checkIn.about')}
        </p>
      )}
      <Button className="button bare" onPress={dismiss}>
        {say('checkIn.notNow')}
      </Button>
    </main>
  );
}

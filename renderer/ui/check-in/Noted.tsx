import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { MOST_PAIN } from '../../../shared/diary/checkIn.ts';
import { useSend } from '../send.ts';
import { Strand } from '../Strand.tsx';
import { useSay } from '../say.ts';
import './check-in.css';

/** What was answered after a break, for a moment: there may be more to say. */
export function Noted({ pain }: { readonly pain: number }) {
  const say = useSay();
  const { send } = useSend();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const close = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') send('dismissCheckIn', null);
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  });
  return (
    <main className="check-in">
      <Strand className="check-in-mark" progress={0} />
      <h1 ref={heading} tabIndex={-1}>
        {say.rich('checkIn.noted', {
          pain: pain,
          most: MOST_PAIN,
          number: (text) => <span className="figures">{text}</span>,
        })}
      </h1>
      <div className="check-in-ways">
        <Button className="button primary" onPress={() => send('dismissCheckIn', null)}>
          {say('checkIn.done')}
        </Button>
        <Button className="button bare" onPress={() => send('addLocation', null)}>
          {say('checkIn.sayWhere')}
        </Button>
      </div>
      <p className="small quiet">{say('checkIn.goesAway')}</p>
    </main>
  );
}

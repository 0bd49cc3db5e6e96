import { Button } from 'react-aria-components';
import { needsCare } from '../../shared/diary/care.ts';
import { MOST_PAIN } from '../../shared/diary/checkIn.ts';
import { careLead } from '../../shared/words/care.ts';
import { useSay } from '../ui/say.ts';
import { useSend } from '../ui/send.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { Questions } from './Questions.tsx';
import { SeeSomeone } from './SeeSomeone.tsx';
import '../ui/page.css';
import './help.css';

const DOORS = ['learn', 'summary', 'about'] as const;

/** Answers for who is new, and when to see someone. After an answer of 7 or more it opens by itself, with that first. */
export function HelpPage() {
  const say = useSay();
  const { lastCheckIn, gate } = useSnapshot().snapshot;
  const { send } = useSend();
  const hurtsMuch = lastCheckIn !== null && needsCare(lastCheckIn);
  return (
    <main className="page">
      <header className="page-head">
        <h1>{say('help.title')}</h1>
      </header>
      {hurtsMuch ? (
        <>
          <p className="page-lead">
            {say('help.lastAnswer', { pain: lastCheckIn.pain, most: MOST_PAIN })} {careLead(say, lastCheckIn)}
          </p>
          <SeeSomeone />
        </>
      ) : null}
      <section aria-labelledby="questions">
        <h2 id="questions">{say('help.questions')}</h2>
        <Questions />
      </section>
      <section aria-labelledby="doors">
        <h2 id="doors">{say('help.doors')}</h2>
        <ul className="help-doors">
          {DOORS.map((name) => (
            <li key={name}>
              <Button className="button" onPress={() => send('openWindow', name)}>
                {say(`help.door.${name}.name`)}
              </Button>
              <span className="small quiet">{say(`help.door.${name}.note`)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="offer">
        <h2 id="offer">{say('help.offer')}</h2>
        <p>{say(`gate.${gate}`)}</p>
        <p className="quiet">{say.rich('help.offerNote', { code: (text) => <code>{text}</code> })}</p>
      </section>
      {hurtsMuch ? null : (
        <>
          <p className="help-not-advice">{say('help.lead')}</p>
          <SeeSomeone />
        </>
      )}
    </main>
  );
}

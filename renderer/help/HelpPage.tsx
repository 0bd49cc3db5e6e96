import { Button } from 'react-aria-components';
import { needsCare } from '../../shared/diary/care.ts';
import { MOST_PAIN } from '../../shared/diary/checkIn.ts';
import { careLead } from '../../shared/words/care.ts';
import { AskFirst } from '../ui/AskFirst.tsx';
import { useSend } from '../ui/send.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { WarningSigns } from '../ui/WarningSigns.tsx';
import { Report } from './Report.tsx';
import { useSay } from '../ui/say.ts';
import '../ui/page.css';
import './help.css';

/** When to stop, and what Unknot does then. After an answer of 7 or more it opens by itself. */
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
        <p className="page-lead">
          {say('help.lastAnswer', { pain: lastCheckIn.pain, most: MOST_PAIN })} {careLead(say, lastCheckIn)}
        </p>
      ) : (
        <p className="page-lead">{say('help.lead')}</p>
      )}
      <section aria-labelledby="signs">
        <h2 id="signs">{say('signs.heading')}</h2>
        <WarningSigns />
        <Report />
      </section>
      <section aria-labelledby="ask-first">
        <h2 id="ask-first">{say('askFirst.heading')}</h2>
        <AskFirst />
      </section>
      <section aria-labelledby="summary">
        <h2 id="summary">{say('help.summary')}</h2>
        <p>{say('help.summaryLead')}</p>
        <div className="help-ways">
          <Button className="button" onPress={() => send('openWindow', 'summary')}>
            {say('help.toSummary')}
          </Button>
        </div>
      </section>
      <section aria-labelledby="learn">
        <h2 id="learn">{say('help.learn')}</h2>
        <p>{say('help.learnLead')}</p>
        <div className="help-ways">
          <Button className="button" onPress={() => send('openWindow', 'learn')}>
            {say('help.toLearn')}
          </Button>
          <Button className="button" onPress={() => send('openWindow', { window: 'learn', at: 'see-someone' })}>
            {say('help.toSeeSomeone')}
          </Button>
        </div>
      </section>
      <section aria-labelledby="offer">
        <h2 id="offer">{say('help.offer')}</h2>
        <p>{say(`gate.${gate}`)}</p>
        <p className="quiet">{say.rich('help.offerNote', { code: (text) => <code>{text}</code> })}</p>
      </section>
    </main>
  );
}

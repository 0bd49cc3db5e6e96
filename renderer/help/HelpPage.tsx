import { Button } from 'react-aria-components';
import { careLead, needsCare } from '../../shared/diary/care.ts';
import { GATE_WORDS } from '../../shared/words/gateWords.ts';
import { AskFirst } from '../ui/AskFirst.tsx';
import { useSend } from '../ui/send.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { WarningSigns } from '../ui/WarningSigns.tsx';
import { Report } from './Report.tsx';
import '../ui/page.css';
import './help.css';

/** When to stop, and what Unknot does then. After an answer of 7 or more it opens by itself. */
export function HelpPage() {
  const { lastCheckIn, gate } = useSnapshot().snapshot;
  const { send } = useSend();
  const hurtsMuch = lastCheckIn !== null && needsCare(lastCheckIn);
  return (
    <main className="page">
      <header className="page-head">
        <h1>Help</h1>
      </header>
      {hurtsMuch ? (
        <p className="page-lead">
          Your last answer was {lastCheckIn.pain} of 10. {careLead(lastCheckIn)}
        </p>
      ) : (
        <p className="page-lead">Unknot is not medical advice. Stop if something hurts sharply.</p>
      )}
      <section aria-labelledby="signs">
        <h2 id="signs">Warning signs: stop and get medical help</h2>
        <WarningSigns />
        <Report />
      </section>
      <section aria-labelledby="ask-first">
        <h2 id="ask-first">Ask first</h2>
        <AskFirst />
      </section>
      <section aria-labelledby="summary">
        <h2 id="summary">To bring along</h2>
        <p>Your answers, hours and exercises of the last weeks on one page, for a physiotherapist or a doctor.</p>
        <div className="help-ways">
          <Button className="button" onPress={() => send('openWindow', 'summary')}>
            Summary
          </Button>
        </div>
      </section>
      <section aria-labelledby="learn">
        <h2 id="learn">To read</h2>
        <p>How a knot may come about, why work around it, what to ask for in a massage: a minute each.</p>
        <div className="help-ways">
          <Button className="button" onPress={() => send('openWindow', 'learn')}>
            Learn
          </Button>
          <Button className="button" onPress={() => send('openWindow', { window: 'learn', at: 'see-someone' })}>
            When to see someone
          </Button>
        </div>
      </section>
      <section aria-labelledby="offer">
        <h2 id="offer">What breaks offer now</h2>
        <p>{GATE_WORDS[gate]}</p>
        <p className="quiet">
          It follows what you answer to “How does the knot feel?” and from the command line with{' '}
          <code>unknot log 4</code>: up to 3 everything, at 4 and 5 only light strengthening, from 6 on resets and
          gentle releases. New or suddenly stronger pain is spared for three days. A cautious choice, not a medical
          rule.
        </p>
      </section>
    </main>
  );
}

import { Button } from 'react-aria-components';
import { AskFirst } from '../ui/AskFirst.tsx';
import { Strand } from '../ui/Strand.tsx';
import { useSafety } from '../ui/useSafety.ts';
import { WarningSigns } from '../ui/WarningSigns.tsx';
import '../ui/page.css';

/** The first start: what Unknot is, and when it is not the right thing. */
export function WelcomePage() {
  const { problem, change } = useSafety();
  return (
    <main className="page">
      <header className="page-head">
        <Strand progress={1} className="page-mark" />
        <h1>Welcome to Unknot</h1>
      </header>
      <p className="page-lead">
        Unknot sits in the tray, adds up how long you reach for the mouse, and offers a short break with an exercise or
        two when a stretch gets long. Taking it, putting it off and skipping it are all fine.
      </p>
      <section aria-labelledby="ask-first">
        <h2 id="ask-first">Before you start</h2>
        <p>
          <strong>Not medical advice. Stop if it hurts sharply.</strong> Unknot is no medical device and replaces nobody
          who can look at your back.
        </p>
        <AskFirst />
      </section>
      <section aria-labelledby="signs">
        <h2 id="signs">Warning signs: stop and get medical help</h2>
        <WarningSigns />
        <p className="quiet">You find this again under Help in the tray’s menu.</p>
      </section>
      <footer className="page-end">
        <Button className="button primary" onPress={() => change({ read: true })}>
          Understood
        </Button>
        {problem === null ? null : (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
      </footer>
    </main>
  );
}

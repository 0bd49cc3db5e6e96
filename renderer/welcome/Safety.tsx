import { AskFirst } from '../ui/AskFirst.tsx';
import { WarningSigns } from '../ui/WarningSigns.tsx';
import { Head } from './Head.tsx';

/** When Unknot is not the right thing. docs/evidence.md E asks for all of it at the first start. */
export function Safety() {
  return (
    <>
      <Head title="Before you start">
        <strong>Not medical advice. Stop if it hurts sharply.</strong> Unknot is no medical device and replaces nobody
        who can look at your back.
      </Head>
      <section aria-labelledby="ask-first">
        <h2 id="ask-first">Ask first</h2>
        <AskFirst />
      </section>
      <section aria-labelledby="signs">
        <h2 id="signs">Warning signs: stop and get medical help</h2>
        <WarningSigns />
        <p className="quiet">You find this again under Help in the tray’s menu.</p>
      </section>
    </>
  );
}

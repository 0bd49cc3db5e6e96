import { AskFirst } from '../ui/AskFirst.tsx';
import { WarningSigns } from '../ui/WarningSigns.tsx';
import { Head } from './Head.tsx';
import { useSay } from '../ui/say.ts';

/** When Unknot is not the right thing. docs/evidence.md E asks for all of it at the first start. */
export function Safety() {
  const say = useSay();
  return (
    <>
      <Head title={say('welcome.safety')}>
        {say.rich('welcome.safetyLead', { strong: (text) => <strong>{text}</strong> })}
      </Head>
      <section className="welcome-ask-first" aria-labelledby="ask-first">
        <h2 id="ask-first">{say('askFirst.heading')}</h2>
        <AskFirst />
      </section>
      <details className="welcome-signs">
        <summary>{say('signs.heading')}</summary>
        <WarningSigns />
      </details>
      <p className="quiet">{say('welcome.safetyAgain')}</p>
    </>
  );
}

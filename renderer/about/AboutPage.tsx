import { useSnapshot } from '../ui/snapshot.ts';
import { Strand } from '../ui/Strand.tsx';
import { Privacy } from '../ui/Privacy.tsx';
import { WarningSigns } from '../ui/WarningSigns.tsx';
import { Licences } from './Licences.tsx';
import { Sources } from './Sources.tsx';
import { useSay } from '../ui/say.ts';
import './about.css';

/** What Unknot is, what it is not, and when to stop. */
export function AboutPage() {
  const say = useSay();
  const { snapshot } = useSnapshot();
  return (
    <main className="about">
      <header className="about-head">
        <Strand progress={1} className="about-mark" />
        <div>
          <h1>Unknot</h1>
          <p className="quiet figures">{say('about.version', { version: snapshot.version })}</p>
        </div>
      </header>
      <p className="about-lead">{say('about.lead')}</p>
      <section aria-labelledby="care">
        <h2 id="care">{say('about.care')}</h2>
        <p>{say.rich('about.careText', { strong: (text) => <strong>{text}</strong> })}</p>
      </section>
      <section aria-labelledby="signs">
        <h2 id="signs">{say('signs.heading')}</h2>
        <WarningSigns />
      </section>
      <section aria-labelledby="privacy">
        <h2 id="privacy">{say('about.privacy')}</h2>
        <Privacy />
        <p>{say('about.notForEmployers')}</p>
      </section>
      <Sources />
      <Licences />
    </main>
  );
}

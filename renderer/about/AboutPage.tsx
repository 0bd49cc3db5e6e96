import { useSnapshot } from '../ui/snapshot.ts';
import { Strand } from '../ui/Strand.tsx';
import { Privacy } from '../ui/Privacy.tsx';
import { WarningSigns } from '../ui/WarningSigns.tsx';
import { Licences } from './Licences.tsx';
import { Sources } from './Sources.tsx';
import './about.css';

/** What Unknot is, what it is not, and when to stop. */
export function AboutPage() {
  const { snapshot } = useSnapshot();
  return (
    <main className="about">
      <header className="about-head">
        <Strand progress={1} className="about-mark" />
        <div>
          <h1>Unknot</h1>
          <p className="quiet figures">Version {snapshot.version} · MIT licence</p>
        </div>
      </header>
      <p className="about-lead">
        Unknot adds up how long you reach for the mouse and reminds you to pause and move during long stretches. When
        the moment is right it offers a short break with an exercise or two; whether you take it is up to you.
      </p>
      <section aria-labelledby="care">
        <h2 id="care">Take care</h2>
        <p>
          <strong>Not medical advice. Stop if it hurts sharply.</strong> Short breaks have reduced discomfort in office
          studies; results vary. With heart disease, high blood pressure, a recent injury or operation, pregnancy or a
          serious illness, ask a clinician first.
        </p>
      </section>
      <section aria-labelledby="signs">
        <h2 id="signs">Warning signs: stop and get medical help</h2>
        <WarningSigns />
      </section>
      <section aria-labelledby="privacy">
        <h2 id="privacy">Privacy</h2>
        <Privacy />
        <p>Unknot is for the person at the desk. It is not made for employers to monitor anyone.</p>
      </section>
      <Sources />
      <Licences />
    </main>
  );
}

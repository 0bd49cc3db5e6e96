import { AskFirst } from '../ui/AskFirst.tsx';
import { useSay } from '../ui/say.ts';
import { WarningSigns } from '../ui/WarningSigns.tsx';
import { Report } from './Report.tsx';

/** The warning signs, what one says when one of them is true, and with what one asks first. */
export function SeeSomeone() {
  const say = useSay();
  return (
    <>
      <section aria-labelledby="signs">
        <h2 id="signs">{say('signs.heading')}</h2>
        <WarningSigns />
        <Report />
      </section>
      <section aria-labelledby="ask-first">
        <h2 id="ask-first">{say('askFirst.heading')}</h2>
        <AskFirst />
      </section>
    </>
  );
}

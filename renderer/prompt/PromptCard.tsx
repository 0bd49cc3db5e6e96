import { useId } from 'react';
import type { Snapshot } from '../../shared/bridge.ts';
import type { PlannedExercise } from '../../shared/terms.ts';
import { reasonSentence } from '../../shared/words/reason.ts';
import { shortName } from '../ui/exercises.ts';
import { shortLength, spokenLength, spokenMinutes } from '../../shared/words/lengths.ts';
import type { SayText } from '../../shared/words/say.ts';
import { PlainMessage } from '../ui/PlainMessage.tsx';
import { useSay } from '../ui/say.ts';
import { useSend } from '../ui/send.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { Strand } from '../ui/Strand.tsx';
import { Answers } from './Answers.tsx';
import { useFirstMoment } from './firstMoment.ts';
import './prompt.css';

type Offer = NonNullable<Snapshot['prompt']>;

/** The card that offers a break. */
export function PromptCard() {
  const say = useSay();
  const { snapshot } = useSnapshot();
  if (snapshot.prompt === null)
    return <PlainMessage title={say('prompt.nothing')}>{say('prompt.nothingNote')}</PlainMessage>;
  return <Card offer={snapshot.prompt} delays={snapshot.inForce.prompts.laterMinutes} />;
}

function Card({ offer, delays }: { readonly offer: Offer; readonly delays: readonly number[] }) {
  const say = useSay();
  const { send, failed } = useSend();
  const [heading, why] = [useId(), useId()];
  const isFirstMoment = useFirstMoment();
  return (
    <main>
      <div className="card" role="alertdialog" aria-labelledby={heading} aria-describedby={why}>
        <Strand className="card-mark" progress={1} />
        <div className="card-words">
          <h1 id={heading}>{headline(say, offer)}</h1>
          <p id={why}>{reasonSentence(say, offer)}</p>
          {failed ? <p role="alert">{say('page.notReached')}</p> : null}
        </div>
        <p className="card-offer small">
          <span>{offered(say, offer.plan)}</span> <span className="figures">{shortLength(say, offer.seconds)}</span>
        </p>
        <Answers {...offer} delays={delays} send={send} inert={isFirstMoment} />
      </div>
    </main>
  );
}

function headline(say: SayText, { kind, seconds }: Offer): string {
  const isWhole = kind === 'long' && seconds % 60 === 0;
  const length = isWhole ? spokenMinutes(say, seconds / 60, 'start') : spokenLength(say, seconds, 'start');
  return say('prompt.headline', { kind, length });
}

/** The exercises by name; from the third on as a number, so that the card stays small. */
function offered(say: SayText, plan: readonly PlannedExercise[]): string {
  const [first = '', second = ''] = plan.map(({ id }) => shortName(say, id));
  return say('prompt.offered', { count: plan.length, first, second });
}

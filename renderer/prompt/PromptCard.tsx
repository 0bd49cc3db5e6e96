import { useEffect, useId, useState } from 'react';
import type { Snapshot } from '../../shared/bridge.ts';
import type { PlannedExercise } from '../../shared/terms.ts';
import { plainReason } from '../../shared/words/reason.ts';
import { shortName } from '../ui/exercises.ts';
import { shortLength, spokenLength, spokenMinutes } from '../../shared/words/lengths.ts';
import type { SayText } from '../../shared/words/say.ts';
import { Figure } from '../ui/figure/Figure.tsx';
import { performanceOf } from '../ui/figure/performances.ts';
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
        <Mark plan={offer.plan} />
        <div className="card-words">
          <h1 id={heading}>{headline(say, offer)}</h1>
          <p id={why}>{plainReason(say, offer)}</p>
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

/** Milliseconds in which the figure moves: then it rests, so that a card that waits stays quiet. */
const MOVES_FOR = 12_000;

/** Who does the first exercise along, small; the strand where there is none to be shown. For the eye only. */
function Mark({ plan }: Pick<Offer, 'plan'>) {
  const [first] = plan;
  const performance = first === undefined ? null : performanceOf(first);
  const [isMoving, setMoving] = useState(true);
  const [now] = useState(() => {
    const since = window.performance.now();
    return () => Math.min(MOVES_FOR, window.performance.now() - since) / 1000;
  });
  useEffect(() => {
    const rest = window.setTimeout(() => setMoving(false), MOVES_FOR);
    return () => window.clearTimeout(rest);
  }, []);
  if (performance === null) return <Strand className="card-mark" progress={1} />;
  return (
    <div className="card-figure" aria-hidden="true">
      <Figure performance={performance} now={now} running={isMoving} label="" />
    </div>
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

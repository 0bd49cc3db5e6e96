import { ChevronDown, ChevronLeft } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import type { Refusal } from '../../shared/engine/answers.ts';
import { refusalText } from '../../shared/words/refusal.ts';
import type { Sender } from '../ui/send.ts';
import { spokenLength, spokenMinutes } from '../../shared/words/lengths.ts';
import type { SayText } from '../../shared/words/say.ts';
import { useSay } from '../ui/say.ts';

interface AnswersProps {
  /** Why there is no Later, no Skip or no "I just took one"; null where there is. */
  readonly postponeRefusal: Refusal | null;
  readonly skipRefusal: Refusal | null;
  readonly tookRefusal: Refusal | null;
  /** Minutes that Later puts the break off by: the first at once, the others to choose from. */
  readonly delays: readonly number[];
  readonly send: Sender['send'];
  /** Nothing can be pressed yet. */
  readonly inert: boolean;
}

/** What can be said to the card. The delays take the buttons' place: a list that opens would leave the small window. */
export function Answers({ postponeRefusal, skipRefusal, tookRefusal, delays, send, inert }: AnswersProps) {
  const say = useSay();
  const [choosing, setChoosing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (choosing && postponeRefusal === null) {
    const giveUp = () => {
      setChoosing(false);
      // It is there again once this is drawn.
      requestAnimationFrame(() => opener.current?.focus());
    };
    return <Delays delays={delays} choose={(minutes) => send('act', { type: 'postpone', minutes })} giveUp={giveUp} />;
  }
  return (
    <div className="card-answers" inert={inert}>
      <div className="card-row">
        <Button className="button primary" onPress={() => send('act', { type: 'start-break' })}>
          {say('prompt.start')}
        </Button>
        {postponeRefusal === null ? (
          <Later delays={delays} send={send} opener={opener} openDelays={() => setChoosing(true)} />
        ) : (
          <p className="card-no-later small quiet">{refusalText(say, postponeRefusal)}</p>
        )}
      </div>
      <div className="card-row card-row-quiet">
        {skipRefusal === null ? (
          <Button className="button bare" onPress={() => send('act', { type: 'skip' })}>
            {say('prompt.skip')}
          </Button>
        ) : null}
        {tookRefusal === null ? (
          <Button className="button bare" onPress={() => send('act', { type: 'took' })}>
            {say('prompt.took')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

interface LaterProps {
  readonly delays: readonly number[];
  readonly send: Sender['send'];
  readonly opener: React.RefObject<HTMLButtonElement | null>;
  readonly openDelays: () => void;
}

function Later({ delays, send, opener, openDelays }: LaterProps) {
  const say = useSay();
  const about = useId();
  const first = delays[0]!;
  return (
    <div className="card-later">
      <Button className="button" aria-describedby={about} onPress={() => send('act', { type: 'postpone' })}>
        {say('prompt.postpone')}
        <span className="card-delay small figures" aria-hidden="true">
          {say('prompt.minutes', { minutes: first })}
        </span>
      </Button>
      {delays.length > 1 ? (
        <Button
          ref={opener}
          className="button card-later-more"
          aria-label={say('prompt.otherTimes')}
          aria-expanded={false}
          onPress={openDelays}
        >
          <ChevronDown size={16} aria-hidden="true" />
        </Button>
      ) : null}
      <span id={about} hidden>
        {say('prompt.comesBack', { length: delayInWords(say, first) })}
      </span>
    </div>
  );
}

interface DelaysProps {
  readonly delays: readonly number[];
  readonly choose: (minutes: number) => void;
  readonly giveUp: () => void;
}

function Delays({ delays, choose, giveUp }: DelaysProps) {
  const say = useSay();
  const first = useRef<HTMLButtonElement>(null);
  // The button that opened them is gone, and the focus with it.
  useEffect(() => first.current?.focus(), []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape from any of its buttons goes back.
    <div className="card-answers" onKeyDown={(event) => event.key === 'Escape' && giveUp()}>
      <Toolbar className="card-row" aria-label={say('prompt.otherTimes')}>
        {delays.map((minutes, index) => (
          <Button
            // A delay may stand in the settings twice.
            key={index}
            {...(index === 0 && { ref: first })}
            className="button figures"
            aria-label={say('prompt.minutesLater', { minutes })}
            onPress={() => choose(minutes)}
          >
            {say('prompt.minutes', { minutes })}
          </Button>
        ))}
      </Toolbar>
      <div className="card-row card-row-quiet">
        <Button className="button bare" onPress={giveUp}>
          <ChevronLeft size={16} aria-hidden="true" />
          {say('prompt.back')}
        </Button>
      </div>
    </div>
  );
}

const delayInWords = (say: SayText, minutes: number) =>
  Number.isInteger(minutes) ? spokenMinutes(say, minutes) : spokenLength(say, minutes * 60);

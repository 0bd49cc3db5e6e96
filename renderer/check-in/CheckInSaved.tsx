import type { CheckInFault } from '../../shared/problem.ts';
import { checkInFaultText } from '../../shared/words/problem.ts';
import { useEffect, useEffectEvent, useRef } from 'react';
import { Button } from 'react-aria-components';
import { needsCare } from '../../shared/diary/care.ts';
import { MOST_PAIN, type CheckInInput } from '../../shared/diary/checkIn.ts';
import { careLead } from '../../shared/words/care.ts';
import { placeKey, placeTitle } from '../../shared/words/placeName.ts';
import { Problem } from '../ui/Problem.tsx';
import { useSend } from '../ui/send.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { Strand } from '../ui/Strand.tsx';
import { WarningSigns } from '../ui/WarningSigns.tsx';
import { useSay } from '../ui/say.ts';

interface CheckInSavedProps {
  readonly checkIn: CheckInInput;
  /** Why it is not on disk; null where it is. */
  readonly fault: CheckInFault | null;
  /** Why it could not be taken back. */
  readonly problem: string | null;
  readonly onChange: () => void;
  readonly onTakeBack: () => void;
}

/** What was kept, what breaks offer after it, and the way to mend a slip. */
export function CheckInSaved({ checkIn, fault, problem, onChange, onTakeBack }: CheckInSavedProps) {
  const say = useSay();
  const { gate } = useSnapshot().snapshot;
  const { send } = useSend();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const done = () => send('closeCheckIn', null);
  const press = useEffectEvent(({ key, target }: KeyboardEvent) => {
    if (key === 'Escape' || (key === 'Enter' && !(target instanceof HTMLButtonElement))) done();
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <main className="page check-in-saved">
      <header className="check-in-saved-head">
        <Strand className="page-mark" progress={0} />
        <h1 ref={title} tabIndex={-1}>
          {say.rich('checkIn.noted', {
            pain: checkIn.pain,
            most: MOST_PAIN,
            number: (text) => <span className="figures">{text}</span>,
          })}
        </h1>
        {checkIn.spots.length === 0 ? null : (
          <ul className="dashes" aria-label={say('checkIn.namedPlaces')}>
            {checkIn.spots.map((spot) => (
              <li key={placeKey(spot)}>
                {say.rich('checkIn.spot', {
                  place: placeTitle(say, spot),
                  feel: say(`feel.${spot.feel}`),
                  quiet: (text) => <span className="quiet">{text}</span>,
                })}
              </li>
            ))}
          </ul>
        )}
        {checkIn.note === null ? null : <p className="check-in-saved-note quiet">{checkIn.note}</p>}
        <p className="quiet">{say(`gate.${gate}`)}</p>
        {fault === null ? null : (
          <p className="problem">{say('checkIn.countsUntilQuit', { fault: checkInFaultText(say, fault) })}</p>
        )}
      </header>
      {needsCare(checkIn) ? (
        <section aria-labelledby="signs">
          <p className="page-lead">{careLead(say, checkIn)}</p>
          <h2 id="signs">{say('signs.heading')}</h2>
          <WarningSigns />
          <div className="check-in-saved-ways">
            <Button className="button" onPress={() => send('openWindow', 'help')}>
              {say('checkIn.toHelp')}
            </Button>
            <Button className="button bare" onPress={() => send('openWindow', { window: 'learn', at: 'see-someone' })}>
              {say('checkIn.toSeeSomeone')}
            </Button>
          </div>
        </section>
      ) : null}
      <footer className="page-end">
        <Button className="button primary" onPress={done}>
          {say('checkIn.done')}
        </Button>
        <Button className="button bare" onPress={onChange}>
          {say('checkIn.change')}
        </Button>
        <Button className="button bare" onPress={onTakeBack}>
          {say('checkIn.takeBack')}
        </Button>
        <Problem text={problem} />
      </footer>
    </main>
  );
}

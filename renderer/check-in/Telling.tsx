import { useEffect, useId, useRef, useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import type { Said } from '../../shared/diary/checkIn.ts';
import { type Feel, type Place, samePlace, type Spot } from '../../shared/diary/regions.ts';
import { Problem } from '../ui/Problem.tsx';
import { useSend } from '../ui/send.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { Bodies } from './body/Bodies.tsx';
import { PlaceList } from './body/PlaceList.tsx';
import { FeelChoice } from './FeelChoice.tsx';
import { useChoosingKeys } from '../ui/check-in/keys.ts';
import { NoteField } from './NoteField.tsx';
import { PainScale } from './PainScale.tsx';
import { SpotRows } from './SpotRows.tsx';

interface TellingProps {
  /** What was said before; null where nothing was. */
  readonly given: Said | null;
  /** Something is kept already, and this adds to it. */
  readonly isMore: boolean;
  /** Why it could not be kept. */
  readonly problem: string | null;
  /** It is being kept: another press would make a second one. */
  readonly isKeeping: boolean;
  readonly onKeep: (said: Said) => void;
}

/** Asks for a number, and for more if one likes. One tap and Save is enough. */
export function Telling({ given, isMore, problem, isKeeping, onKeep }: TellingProps) {
  const { lastSpots } = useSnapshot().snapshot;
  const { send } = useSend();
  const [pain, setPain] = useState(given?.pain ?? null);
  const [spots, setSpots] = useState<readonly Spot[]>(given?.spots ?? []);
  const [note, setNote] = useState(given?.note ?? '');
  const [feel, setFeel] = useState<Feel>('knot');
  const [asList, setAsList] = useState(false);
  const [lacksNumber, setLacksNumber] = useState(false);
  const [heading, where] = [useId(), useId()];
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const choose = (number: number) => {
    setPain(number);
    setLacksNumber(false);
  };
  const save = () => {
    if (pain === null) return setLacksNumber(true);
    onKeep({ pain, spots, note: note.trim() === '' ? null : note.trim() });
  };
  const toggle = (place: Place) => {
    const others = spots.filter((spot) => !samePlace(spot, place));
    setSpots(others.length < spots.length ? others : [...spots, { ...place, feel }]);
  };
  useChoosingKeys({ choose, save });

  return (
    <main className="page telling">
      <header className="telling-head">
        <h1 id={heading} ref={title} tabIndex={-1}>
          {isMore ? 'Where is it?' : 'How does it feel?'}
        </h1>
        <PainScale labelledBy={heading} value={pain} onChange={choose} />
      </header>
      <section aria-labelledby={where}>
        <div className="telling-where">
          <h2 id={where}>
            Where <span className="quiet">if you like</span>
          </h2>
          <ToggleButton className="button bare" isSelected={asList} onChange={setAsList}>
            As a list
          </ToggleButton>
        </div>
        <div className="telling-feel">
          <FeelChoice label="What you press is" value={feel} onChange={setFeel} />
          {spots.length === 0 && lastSpots.length > 0 ? (
            <Button className="button telling-same" onPress={() => setSpots(lastSpots)}>
              Same places as last time
            </Button>
          ) : null}
        </div>
        {asList ? <PlaceList spots={spots} onToggle={toggle} /> : <Bodies spots={spots} onToggle={toggle} />}
        <SpotRows spots={spots} onChange={setSpots} />
      </section>
      <NoteField note={note} onChange={setNote} />
      <footer className="page-end">
        <Button className="button primary" onPress={save}>
          {isKeeping ? 'Saving…' : 'Save'}
        </Button>
        <Button className="button bare telling-leave" onPress={() => send('closeCheckIn', null)}>
          {isMore ? 'Leave it as it is' : 'Not now'}
        </Button>
        <p role="status" className={lacksNumber ? 'problem' : 'small quiet'}>
          {lacksNumber ? 'First a number from 0 to 10, please.' : null}
        </p>
        <Problem text={problem} />
      </footer>
    </main>
  );
}

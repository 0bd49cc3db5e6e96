import { useEffect, useId, useRef, useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import type { CheckInInput } from '../../shared/diary/checkIn.ts';
import { type Feel, type Place, samePlace, type Spot } from '../../shared/diary/regions.ts';
import { RestoredLine } from '../ui/RestoredLine.tsx';
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
import { useCheckInDraft } from './useCheckInDraft.ts';
import { useSay } from '../ui/say.ts';

interface CheckInFormProps {
  /** What was answered before; null where nothing was. */
  readonly given: CheckInInput | null;
  /** The check-in to which this adds; null where it is a new one. */
  readonly corrects: number | null;
  /** Why it could not be saved. */
  readonly problem: string | null;
  /** It is being saved: another press would make a second one. */
  readonly isSaving: boolean;
  /** `onSaved` is called once it is saved. */
  readonly onSave: (checkIn: CheckInInput, onSaved: () => void) => void;
}

/** Asks for a number, and for more if one likes. One tap and Save is enough. */
export function CheckInForm({ given, corrects, problem, isSaving, onSave }: CheckInFormProps) {
  const say = useSay();
  const isMore = corrects !== null;
  const { lastSpots } = useSnapshot().snapshot;
  const { send } = useSend();
  const { value, setValue, isKept, clear } = useCheckInDraft(corrects, given);
  const { pain, spots, note } = value;
  const setSpots = (next: readonly Spot[]) => setValue({ ...value, spots: next });
  const [feel, setFeel] = useState<Feel>('knot');
  const [asList, setAsList] = useState(false);
  const [noteKey, setNoteKey] = useState(0);
  const [lacksNumber, setLacksNumber] = useState(false);
  const [heading, where] = [useId(), useId()];
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const choose = (number: number) => {
    setValue({ ...value, pain: number });
    setLacksNumber(false);
  };
  const save = () => {
    if (pain === null) return setLacksNumber(true);
    onSave({ pain, spots, note: note.trim() === '' ? null : note.trim() }, clear);
  };
  const toggle = (place: Place) => {
    const others = spots.filter((spot) => !samePlace(spot, place));
    setSpots(others.length < spots.length ? others : [...spots, { ...place, feel }]);
  };
  // What is there already stays as it is; what is new waits for another moment.
  const leave = () => {
    if (isMore) clear();
    send('closeCheckIn', null);
  };
  const discard = () => {
    clear();
    // The field of the note closes.
    setNoteKey((now) => now + 1);
  };
  useChoosingKeys({ choose, save });

  return (
    <main className="page check-in-form">
      <header className="check-in-form-head">
        <h1 id={heading} ref={title} tabIndex={-1}>
          {say(isMore ? 'checkIn.where' : 'checkIn.feel')}
        </h1>
        {isKept ? <RestoredLine discard={discard}>{say('checkIn.draft')}</RestoredLine> : null}
        <PainScale labelledBy={heading} value={pain} onChange={choose} />
      </header>
      <section aria-labelledby={where}>
        <div className="check-in-form-where">
          <h2 id={where}>{say.rich('checkIn.places', { quiet: (text) => <span className="quiet">{text}</span> })}</h2>
          <ToggleButton className="button bare" isSelected={asList} onChange={setAsList}>
            {say('checkIn.asList')}
          </ToggleButton>
        </div>
        <div className="check-in-form-feel">
          <FeelChoice label={say('checkIn.feelOfNext')} value={feel} onChange={setFeel} />
          {spots.length === 0 && lastSpots.length > 0 ? (
            <Button className="button check-in-form-same" onPress={() => setSpots(lastSpots)}>
              {say('checkIn.samePlaces')}
            </Button>
          ) : null}
        </div>
        {asList ? <PlaceList spots={spots} onToggle={toggle} /> : <Bodies spots={spots} onToggle={toggle} />}
        <SpotRows spots={spots} onChange={setSpots} />
      </section>
      <NoteField key={noteKey} note={note} onChange={(next) => setValue({ ...value, note: next })} />
      <footer className="page-end">
        <Button className="button primary" onPress={save}>
          {say(isSaving ? 'checkIn.saving' : 'checkIn.save')}
        </Button>
        <Button className="button bare check-in-form-leave" onPress={leave}>
          {say(isMore ? 'checkIn.leave' : 'checkIn.notNow')}
        </Button>
        <p role="status" className={lacksNumber ? 'problem' : 'small quiet'}>
          {lacksNumber ? say('checkIn.numberFirst') : null}
        </p>
        <Problem text={problem} />
      </footer>
    </main>
  );
}

import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { NumberEntry } from '../../ui/NumberEntry.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { placed } from '../navigation/placed.ts';
import { useCommit } from '../access/useCommit.ts';

const MOST_DELAYS = 4;
const LONGEST = 60;

/** The delays of Later: one to four, in the person's own order. */
export function DelaysRow({ delays }: { readonly delays: readonly number[] }) {
  const { commit, problem, setProblem } = useCommit();
  const [refused, setRefused] = useState<number | null>(null);
  const [label, about] = [useId(), useId()];

  const save = (next: (now: readonly number[]) => readonly number[]) =>
    commit('prompts', (now) => ({ ...now, laterMinutes: next(now.laterMinutes) }));
  const refuse = (place: number, text: string | null) => {
    setRefused(text === null ? null : place);
    setProblem(text);
  };
  const replace = async (place: number, minutes: number) => {
    const isTaken = await save((now) => now.map((other, i) => (i === place ? minutes : other)));
    setRefused(isTaken ? null : place);
    return isTaken;
  };
  const remove = (place: number) => {
    setRefused(null);
    void save((now) => now.filter((_, i) => i !== place));
  };
  const add = () => void save((now) => [...now, Math.min(LONGEST, now.at(-1)! * 2)]);

  return (
    <div
      className="row row-stacked"
      role="group"
      aria-labelledby={label}
      aria-describedby={about}
      {...placed({ at: 'prompts.laterMinutes', keywords: 'snooze postpone delay' }, `${delays.join(', ')} minutes`)}
    >
      <div>
        <span id={label} className="row-label">
          Later puts a break off by
        </span>
        <p id={about} className="small quiet">
          The button Later takes the first; the others are in the list beside it. In minutes.
        </p>
      </div>
      <div className="delays">
        {delays.map((minutes, place) => (
          // Delays have no name but their place.
          <div key={`${delays.length}-${place}`} className="delay">
            <NumberEntry
              isUnlabelled
              label={`Delay ${place + 1}, in minutes`}
              unit="minutes"
              value={minutes}
              min={1}
              max={LONGEST}
              isInvalid={refused === place}
              setProblem={(text) => refuse(place, text)}
              commit={(next) => replace(place, next)}
            />
            {delays.length > 1 ? (
              <Button
                className="button bare icon"
                aria-label={`Remove delay ${place + 1}`}
                onPress={() => remove(place)}
              >
                <X size={16} aria-hidden="true" />
              </Button>
            ) : null}
          </div>
        ))}
        {delays.length < MOST_DELAYS ? (
          <Button className="button bare" onPress={add}>
            <Plus size={16} aria-hidden="true" />
            Another
          </Button>
        ) : null}
      </div>
      <Problem text={problem} />
    </div>
  );
}

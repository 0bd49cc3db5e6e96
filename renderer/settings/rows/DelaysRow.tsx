import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { NumberEntry } from '../../ui/NumberEntry.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { prompts } from '../../../shared/settings/definitions/prompts.ts';
import { unitText } from '../../../shared/words/settings.ts';
import { useSay } from '../../ui/say.ts';
import { useCommit } from '../access/useCommit.ts';
import { useSetting } from '../access/settingSource.tsx';

const {
  range: [SHORTEST, LONGEST],
  most: MOST_DELAYS,
} = prompts.entries.laterMinutes;

/** The delays of *Later*: one to four, in the person's own order. */
export function DelaysRow() {
  const say = useSay();
  const { value: delays, label: name, note, place } = useSetting<readonly number[]>('prompts.laterMinutes');
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
    <div className="row row-stacked" role="group" aria-labelledby={label} aria-describedby={about} {...place}>
      <div>
        <span id={label} className="row-label">
          {name}
        </span>
        <p id={about} className="small quiet">
          {note}
        </p>
      </div>
      <div className="delays">
        {delays.map((minutes, at) => (
          // A delay has no name, only its position.
          <div key={`${delays.length}-${at}`} className="delay">
            <NumberEntry
              isUnlabelled
              label={say('settings.delay.label', { number: at + 1 })}
              unit={unitText(say, 'minutes')}
              value={minutes}
              min={SHORTEST}
              max={LONGEST}
              isInvalid={refused === at}
              setProblem={(text) => refuse(at, text)}
              commit={(next) => replace(at, next)}
            />
            {delays.length > 1 ? (
              <Button
                className="button bare icon"
                aria-label={say('settings.delay.remove', { number: at + 1 })}
                onPress={() => remove(at)}
              >
                <X size={16} aria-hidden="true" />
              </Button>
            ) : null}
          </div>
        ))}
        {delays.length < MOST_DELAYS ? (
          <Button className="button bare" onPress={add}>
            <Plus size={16} aria-hidden="true" />
            {say('settings.delay.add')}
          </Button>
        ) : null}
      </div>
      <Problem text={problem} />
    </div>
  );
}

import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Group, SectionHead } from './Row.tsx';
import { SliderField } from './SliderField.tsx';
import { useSettings } from './settings-access.tsx';
import { useCommit } from './use-commit.ts';

/** What moves the desk factor. docs/evidence.md D, "Set-up factor". */
const PARTS = [
  { what: 'The mouse lies beyond easy forearm reach', by: 0.1 },
  { what: 'The mouse lies out past a number pad', by: 0.1 },
  { what: 'The mouse is higher or lower than the keyboard', by: 0.05 },
  { what: 'You lean forward to see', by: 0.05 },
  { what: 'The whole forearm rests on something', by: -0.15 },
  { what: 'Compact keyboard, central device or swapping hands', by: -0.1 },
];
const AVERAGE = 1;

/** How far the mouse is from where the arm rests easily. */
export function DeskSection() {
  const { settings } = useSettings();
  const { commit, problem } = useCommit();
  const [shown, setShown] = useState<number | null>(null);
  const factor = settings.desk.factor;
  const save = (value: number) => {
    void commit('desk', (now) => ({ ...now, factor: value })).then(() => setShown(null));
  };
  return (
    <>
      <SectionHead title="Desk">
        A mouse that is far away makes the same minutes count for more; a well supported arm makes them count for less.
      </SectionHead>
      <Group title="Desk factor">
        <div className="row row-stacked desk">
          <SliderField
            label="Desk factor"
            min={0.7}
            max={1.3}
            step={0.05}
            value={shown ?? factor}
            output={(value) => `${value.toFixed(2)}, ${meaning(value)}`}
            onChange={setShown}
            onCommit={save}
          />
          <div className="desk-ends small quiet" aria-hidden="true">
            <span>0.70 close and supported</span>
            <span>far reach 1.30</span>
          </div>
          {problem === null ? null : (
            <p className="problem" role="alert">
              {problem}
            </p>
          )}
          <Button className="button" isDisabled={factor === AVERAGE} onPress={() => save(AVERAGE)}>
            <RotateCcw size={16} aria-hidden="true" />
            Back to 1.00
          </Button>
        </div>
      </Group>
      <Group title="What moves it" note="Start at 1.00 and add what is true of your desk.">
        <dl className="parts">
          {PARTS.map(({ what, by }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd className="figures">{`${by > 0 ? '+' : '−'}${Math.abs(by).toFixed(2)}`}</dd>
            </div>
          ))}
        </dl>
      </Group>
    </>
  );
}

function meaning(factor: number): string {
  if (factor < 0.875) return 'close and well supported';
  if (factor < 0.975) return 'a little easier than most';
  if (factor <= 1.025) return 'an average desk';
  return factor <= 1.125 ? 'a little further than most' : 'a far reach';
}

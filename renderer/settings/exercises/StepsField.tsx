import { Plus, X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { useSay } from '../../ui/say.ts';
import { LONGEST_STEP, MOST_STEPS } from '../../../shared/settings/definitions/exercises.ts';

interface StepsFieldProps {
  readonly steps: readonly string[];
  readonly problem: string | null;
  readonly onChange: (steps: readonly string[]) => void;
}

/** One to six steps, each in a line of its own. Empty ones are left out. */
export function StepsField({ steps, problem, onChange }: StepsFieldProps) {
  const say = useSay();
  const why = useId();
  // The step that the person has just asked for; it takes the focus.
  const [added, setAdded] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (added !== null) box.current?.querySelectorAll('input')[added]?.focus();
  }, [added]);
  const remove = (place: number) => {
    onChange(steps.filter((_, index) => index !== place));
    setAdded(null);
    box.current?.querySelector('input')?.focus();
  };
  return (
    <div className="own-steps" ref={box}>
      {steps.map((step, place) => (
        <div key={`${steps.length}-${place}`} className="own-step">
          <TextField
            className="field"
            value={step}
            maxLength={LONGEST_STEP}
            isInvalid={problem !== null && place === 0}
            validationBehavior="aria"
            aria-describedby={problem !== null && place === 0 ? why : ''}
            onChange={(text) => onChange(steps.map((other, index) => (index === place ? text : other)))}
          >
            <Label className="field-label">{say('settings.own.step', { number: place + 1 })}</Label>
            <Input className="input" />
          </TextField>
          {steps.length === 1 ? null : (
            <Button
              className="button bare icon"
              aria-label={say('settings.own.removeStep', { number: place + 1 })}
              onPress={() => remove(place)}
            >
              <X size={16} aria-hidden="true" />
            </Button>
          )}
        </div>
      ))}
      {problem === null ? null : (
        <p id={why} className="problem">
          {problem}
        </p>
      )}
      {steps.length >= MOST_STEPS ? null : (
        <Button
          className="button bare own-step-add"
          onPress={() => {
            setAdded(steps.length);
            onChange([...steps, '']);
          }}
        >
          <Plus size={16} aria-hidden="true" />
          {say('settings.own.addStep')}
        </Button>
      )}
    </div>
  );
}

import { Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Group, Input, TextField } from 'react-aria-components';
import { numberText, readForField } from '../../shared/readNumber.ts';
import { useTyped } from './drafts.ts';
import { UnappliedNote } from './UnappliedNote.tsx';
import { useSnapshot } from './snapshot.ts';
import { useSay } from './say.ts';

interface NumberEntryProps {
  /** What the number is of, for its steps: "Increase Length". */
  readonly label: string;
  /** Nothing beside the box names it. */
  readonly isUnlabelled?: boolean;
  readonly className?: string;
  /** Attributes that mark the row of a setting. */
  readonly marks?: Readonly<Record<`data-${string}`, string | undefined>>;
  /** What is typed is kept by this name until it is in use; null keeps nothing. */
  readonly draftKey?: string | null;
  /** What is said of it after "Anything from 1 to 60". */
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly isInvalid: boolean;
  readonly setProblem: (problem: string | null) => void;
  /** Settles to whether the value was taken. */
  readonly commit: (value: number) => Promise<boolean>;
  /** Puts label and notes around the box. */
  readonly children?: (box: ReactNode) => ReactNode;
}

/** Fields show as many, and keep what they show. */
const rounded = (value: number) => Math.round(value * 100) / 100;

/**
 * A number to type or to step. What is typed takes effect on leaving the field and on Enter, read as the person's system
 * writes numbers; what cannot be read for sure is asked back and stays as it was typed.
 */
export function NumberEntry(props: NumberEntryProps) {
  const say = useSay();
  const { label, isUnlabelled = false, className = '', unit, marks, draftKey = null, value, min, max } = props;
  const { step = 1, isInvalid, setProblem, commit, children = (box) => box } = props;
  const { numberLocale: locale } = useSnapshot().snapshot;
  const { typed: draft, type: setDraft, taken, isKept } = useTyped(draftKey);
  const shown = (number: number, decimals = 2) => numberText(number, locale, decimals);
  const text = draft ?? shown(value);

  const put = async (next: number, typed: string | null) => {
    if (await commit(next)) taken(typed);
  };
  const finish = async () => {
    if (draft === null) return;
    const reading = readForField(draft, locale, min, max);
    if (reading.is === 'no') return setProblem(say('number.outOfRange', { min: shown(min), max: shown(max), unit }));
    if (reading.is === 'ask') {
      const [grouped, decimal] = reading.values;
      return setProblem(say('number.ambiguous', { grouped: shown(grouped), decimal: shown(decimal, 3) }));
    }
    setProblem(null);
    const next = rounded(reading.value);
    if (next === rounded(value)) return setDraft(null);
    await put(next, draft);
  };
  const giveUp = () => {
    setDraft(null);
    setProblem(null);
  };
  /** To the next whole step from what stands there. */
  const move = async (by: 1 | -1) => {
    const reading = readForField(text, locale, min, max);
    const from = reading.is === 'value' ? reading.value : value;
    const steps = by > 0 ? Math.floor(from / step + 1e-9) + 1 : Math.ceil(from / step - 1e-9) - 1;
    const next = rounded(Math.min(max, Math.max(min, steps * step)));
    setProblem(null);
    if (next === rounded(value)) return setDraft(null);
    setDraft(shown(next));
    await put(next, shown(next));
  };

  return (
    <TextField
      className={className}
      {...marks}
      aria-label={isUnlabelled ? label : ''}
      value={text}
      isInvalid={isInvalid}
      validationBehavior="aria"
      onChange={setDraft}
      onBlur={() => void finish()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void finish();
        else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
          event.preventDefault();
          void move(event.key === 'ArrowUp' ? 1 : -1);
        } else if (event.key === 'Escape' && draft !== null) giveUp();
        else event.continuePropagation();
      }}
    >
      {children(
        <Group className="number-box" isInvalid={isInvalid}>
          <Step label={say('number.decrease', { label })} isDisabled={value <= min} onPress={() => void move(-1)}>
            <Minus size={16} aria-hidden="true" />
          </Step>
          <Input className="input" inputMode="decimal" autoComplete="off" spellCheck={false} />
          <Step label={say('number.increase', { label })} isDisabled={value >= max} onPress={() => void move(1)}>
            <Plus size={16} aria-hidden="true" />
          </Step>
        </Group>,
      )}
      {isKept && draft !== null ? <UnappliedNote /> : null}
    </TextField>
  );
}

interface StepProps {
  readonly label: string;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** By mouse and finger; the keys up and down do the same in the field. */
function Step({ label, isDisabled, onPress, children }: StepProps) {
  return (
    <Button className="step" aria-label={label} excludeFromTabOrder isDisabled={isDisabled} onPress={onPress}>
      {children}
    </Button>
  );
}

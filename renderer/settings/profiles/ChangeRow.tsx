import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { Button, Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { EQUIPMENT, type Equipment } from '../../../shared/exercises/exercise.ts';
import type { Profile } from '../../../shared/settings/definitions/profiles.ts';
import { Problem } from '../../ui/Problem.tsx';
import { EQUIPMENT_WORDS } from '../../ui/exercisesWords.ts';
import { PillChoice } from '../../ui/PillChoice.tsx';
import { NumberRow } from '../rows/NumberRow.tsx';
import { SwitchRow } from '../rows/SwitchRow.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { type ProfileField, valueAt, valueInWords, withoutValue, withValue } from './profileFields.ts';
import { useProfile } from './useProfile.ts';

interface ChangeRowProps {
  readonly profile: Profile;
  readonly field: ProfileField;
  /** Called when the row is about to go. */
  readonly onRemoved: () => void;
}

/** One thing that a profile changes. */
export function ChangeRow({ profile, field, onRemoved }: ChangeRowProps) {
  const { settings } = useSettings();
  const { change } = useProfile(profile);
  const [problem, setProblem] = useState<string | null>(null);
  const put = async (value: unknown) => {
    const found = await change(`${field.label}: ${valueInWords(field, value)}`, (now) => withValue(now, field, value));
    setProblem(found);
    return found === null;
  };
  return (
    <div className="profile-change">
      <Control
        field={field}
        value={valueAt(profile.changes, field)}
        note={`As usual: ${valueInWords(field, valueAt(settings, field))}.`}
        problem={problem}
        setProblem={setProblem}
        put={put}
      />
      <Button
        className="button bare icon"
        aria-label={`Leave as usual: ${field.label}`}
        onPress={() => {
          onRemoved();
          void change(`${field.label}: as usual`, (now) => withoutValue(now, field));
        }}
      >
        <X size={16} aria-hidden="true" />
      </Button>
    </div>
  );
}

interface ControlProps {
  readonly field: ProfileField;
  readonly value: unknown;
  readonly note: string;
  readonly problem: string | null;
  readonly setProblem: (problem: string | null) => void;
  readonly put: (value: unknown) => Promise<boolean>;
}

function Control({ field, value, note, problem, setProblem, put }: ControlProps) {
  switch (field.is) {
    case 'number': {
      const { label, unit, min, max, step, scale } = field;
      return (
        <NumberRow
          {...{ label, note, unit, min, max, step, problem, setProblem }}
          value={Number(value) / scale}
          commit={(shown) => put(scale === 1 ? shown : Math.round(shown * scale))}
        />
      );
    }
    case 'switch':
      return (
        <SwitchRow
          label={field.label}
          note={note}
          value={value === true}
          problem={problem}
          onChange={(on) => void put(on)}
        />
      );
    case 'choice':
      return (
        <div className="row row-stacked">
          <PillChoice
            label={field.label}
            options={field.options.map((option) => ({ value: String(option.value), name: option.name }))}
            value={String(value)}
            problem={problem}
            onChange={(chosen) => void put(field.options.find((option) => String(option.value) === chosen)?.value)}
          />
          <p className="small quiet">{note}</p>
        </div>
      );
    case 'things':
      return (
        <Things value={value as readonly Equipment[]} label={field.label} note={note} problem={problem} put={put} />
      );
  }
}

interface ThingsProps extends Pick<ControlProps, 'note' | 'problem' | 'put'> {
  readonly label: string;
  readonly value: readonly Equipment[];
}

function Things({ label, value, note, problem, put }: ThingsProps) {
  return (
    <CheckboxGroup
      className="row row-stacked"
      value={[...value]}
      onChange={(chosen) => void put(EQUIPMENT.filter((thing) => chosen.includes(thing)))}
    >
      <Label className="field-label">{label}</Label>
      <div className="profile-things">
        {EQUIPMENT.map((thing) => (
          <Checkbox key={thing} value={thing} className="check">
            <span className="check-box">
              <Check size={16} strokeWidth={3} aria-hidden="true" />
            </span>
            <span>{EQUIPMENT_WORDS[thing].name}</span>
          </Checkbox>
        ))}
      </div>
      <p className="small quiet">{note}</p>
      <Problem text={problem} />
    </CheckboxGroup>
  );
}

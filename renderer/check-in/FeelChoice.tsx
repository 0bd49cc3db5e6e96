import { Label, Radio, RadioGroup } from 'react-aria-components';
import { type Feel, FEELS } from '../../shared/diary/regions.ts';
import { useSay } from '../ui/say.ts';

interface FeelChoiceProps {
  readonly label: string;
  /** The label is for who cannot see what the choice stands beside. */
  readonly isLabelHidden?: boolean;
  readonly value: Feel;
  readonly onChange: (feel: Feel) => void;
}

/** What a place feels like. */
export function FeelChoice({ label, isLabelHidden = false, value, onChange }: FeelChoiceProps) {
  const say = useSay();
  return (
    <RadioGroup
      className="feel-choice"
      orientation="horizontal"
      value={value}
      onChange={(chosen) => onChange(chosen as Feel)}
      {...(isLabelHidden && { 'aria-label': label })}
    >
      {isLabelHidden ? null : <Label className="small quiet">{label}</Label>}
      <div className="feels">
        {FEELS.map((feel) => (
          <Radio key={feel} value={feel} className="feel">
            {say(`feel.${feel}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

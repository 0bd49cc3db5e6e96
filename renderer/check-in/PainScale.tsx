import { Radio, RadioGroup } from 'react-aria-components';
import { PAINS } from '../../shared/diary/checkIn.ts';
import { answerAs, Scale } from '../ui/check-in/Scale.tsx';
import { useSay } from '../ui/say.ts';

interface PainScaleProps {
  readonly labelledBy: string;
  readonly value: number | null;
  readonly onChange: (pain: number) => void;
}

/** 0 to 10, one of which is chosen. */
export function PainScale({ labelledBy, value, onChange }: PainScaleProps) {
  const say = useSay();
  return (
    <Scale>
      <RadioGroup
        className="check-in-answers"
        orientation="horizontal"
        aria-labelledby={labelledBy}
        value={value === null ? null : String(value)}
        onChange={(chosen) => onChange(Number(chosen))}
      >
        {PAINS.map((pain) => (
          <Radio key={pain} value={String(pain)} {...answerAs(say, pain)}>
            {pain}
          </Radio>
        ))}
      </RadioGroup>
    </Scale>
  );
}

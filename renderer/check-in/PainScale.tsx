import type { CSSProperties } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { MOST_PAIN, PAINS } from '../../shared/diary/checkIn.ts';
import '../ui/check-in/check-in.css';

interface PainScaleProps {
  readonly labelledBy: string;
  readonly value: number | null;
  readonly onChange: (pain: number) => void;
}

/** 0 to 10, one of which is chosen. */
export function PainScale({ labelledBy, value, onChange }: PainScaleProps) {
  return (
    <div className="check-in-scale">
      <RadioGroup
        className="check-in-answers"
        orientation="horizontal"
        aria-labelledby={labelledBy}
        value={value === null ? null : String(value)}
        onChange={(chosen) => onChange(Number(chosen))}
      >
        {PAINS.map((pain) => (
          <Radio
            key={pain}
            value={String(pain)}
            aria-label={`${pain} of ${MOST_PAIN}`}
            className="check-in-answer figures"
            style={{ '--pain': `${(pain / MOST_PAIN) * 100}%` } as CSSProperties}
          >
            {pain}
          </Radio>
        ))}
      </RadioGroup>
      <p className="check-in-ends small quiet" aria-hidden="true">
        <span>Nothing</span>
        <span>The worst you can think of</span>
      </p>
    </div>
  );
}

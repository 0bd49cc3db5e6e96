import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { type Feel, placeName, samePlace, type Spot } from '../../shared/diary/regions.ts';
import { capital } from '../../shared/words/text.ts';
import { FeelChoice } from './FeelChoice.tsx';

interface SpotRowsProps {
  readonly spots: readonly Spot[];
  readonly onChange: (spots: readonly Spot[]) => void;
}

/** The places that were named, each with what it feels like. */
export function SpotRows({ spots, onChange }: SpotRowsProps) {
  if (spots.length === 0) return null;
  const feels = (spot: Spot, feel: Feel) =>
    onChange(spots.map((each) => (samePlace(each, spot) ? { ...each, feel } : each)));
  return (
    <ul className="spots" aria-label="Places that you named">
      {spots.map((spot) => (
        <li key={placeName(spot)} className="spot">
          <span className="spot-name">{capital(placeName(spot))}</span>
          <FeelChoice
            label={`${capital(placeName(spot))} feels like`}
            isLabelHidden
            value={spot.feel}
            onChange={(feel) => feels(spot, feel)}
          />
          <Button
            className="button bare icon"
            aria-label={`Remove ${placeName(spot)}`}
            onPress={() => onChange(spots.filter((each) => !samePlace(each, spot)))}
          >
            <X size={16} aria-hidden="true" />
          </Button>
        </li>
      ))}
    </ul>
  );
}

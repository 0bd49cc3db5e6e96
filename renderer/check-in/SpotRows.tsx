import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { type Feel, samePlace, type Spot } from '../../shared/diary/regions.ts';
import { placeKey, placeName, placeTitle } from '../../shared/words/placeName.ts';
import { FeelChoice } from './FeelChoice.tsx';
import { useSay } from '../ui/say.ts';

interface SpotRowsProps {
  readonly spots: readonly Spot[];
  readonly onChange: (spots: readonly Spot[]) => void;
}

/** The places that were named, each with what it feels like. */
export function SpotRows({ spots, onChange }: SpotRowsProps) {
  const say = useSay();
  if (spots.length === 0) return null;
  const feels = (spot: Spot, feel: Feel) =>
    onChange(spots.map((each) => (samePlace(each, spot) ? { ...each, feel } : each)));
  return (
    <ul className="spots" aria-label={say('checkIn.namedPlaces')}>
      {spots.map((spot) => (
        <li key={placeKey(spot)} className="spot">
          <span className="spot-name">{placeTitle(say, spot)}</span>
          <FeelChoice
            label={say('checkIn.feelOfPlace', { place: placeTitle(say, spot) })}
            isLabelHidden
            value={spot.feel}
            onChange={(feel) => feels(spot, feel)}
          />
          <Button
            className="button bare icon"
            aria-label={say('checkIn.removePlace', { place: placeName(say, spot) })}
            onPress={() => onChange(spots.filter((each) => !samePlace(each, spot)))}
          >
            <X size={16} aria-hidden="true" />
          </Button>
        </li>
      ))}
    </ul>
  );
}

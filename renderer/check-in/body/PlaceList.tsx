import { useId } from 'react';
import { ToggleButton } from 'react-aria-components';
import {
  type Place,
  PLACES,
  REGION_IDS,
  REGIONS,
  samePlace,
  type Spot,
  type View,
} from '../../../shared/diary/regions.ts';
import { capital } from '../../../shared/words/text.ts';
import './body.css';

interface PlaceListProps {
  readonly spots: readonly Spot[];
  readonly onToggle: (place: Place) => void;
}

/** The drawn body in words. */
export function PlaceList({ spots, onToggle }: PlaceListProps) {
  return (
    <div className="place-lists">
      <ViewList view="back" name="Back" {...{ spots, onToggle }} />
      <ViewList view="front" name="Front" {...{ spots, onToggle }} />
    </div>
  );
}

interface ViewListProps extends PlaceListProps {
  readonly view: View;
  readonly name: string;
}

function ViewList({ view, name, spots, onToggle }: ViewListProps) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{name}</h3>
      <ul className="place-list">
        {REGION_IDS.filter((region) => REGIONS[region].view === view).map((region) => (
          <li key={region}>
            <span aria-hidden="true">{capital(REGIONS[region].name)}</span>
            <span className="place-sides">
              {PLACES.filter((place) => place.region === region).map((place) => (
                <ToggleButton
                  key={place.side}
                  className="button place-side"
                  aria-label={`${capital(REGIONS[region].name)}, ${place.side}`}
                  isSelected={spots.some((spot) => samePlace(spot, place))}
                  onChange={() => onToggle(place)}
                >
                  {place.side}
                </ToggleButton>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useId } from 'react';
import { ToggleButton } from 'react-aria-components';
import {
  type Place,
  PLACES,
  REGION_IDS,
  REGIONS,
  samePlace,
  type Spot,
  type BodyView,
} from '../../../shared/diary/regions.ts';
import { useSay } from '../../ui/say.ts';
import './body.css';

interface PlaceListProps {
  readonly spots: readonly Spot[];
  readonly onToggle: (place: Place) => void;
}

/** The drawn body in words. */
export function PlaceList({ spots, onToggle }: PlaceListProps) {
  return (
    <div className="place-lists">
      <ViewList view="back" {...{ spots, onToggle }} />
      <ViewList view="front" {...{ spots, onToggle }} />
    </div>
  );
}

interface ViewListProps extends PlaceListProps {
  readonly view: BodyView;
}

function ViewList({ view, spots, onToggle }: ViewListProps) {
  const say = useSay();
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{say(`body.${view}`)}</h3>
      <ul className="place-list">
        {REGION_IDS.filter((region) => REGIONS[region].view === view).map((region) => (
          <li key={region}>
            <span aria-hidden="true">{say(`region.${region}`)}</span>
            <span className="place-sides">
              {PLACES.filter((place) => place.region === region).map((place) => (
                <ToggleButton
                  key={place.side}
                  className="button place-side"
                  aria-label={say('checkIn.placeOnSide', { region: say(`region.${region}`), side: place.side })}
                  isSelected={spots.some((spot) => samePlace(spot, place))}
                  onChange={() => onToggle(place)}
                >
                  {say(`body.${place.side}`)}
                </ToggleButton>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

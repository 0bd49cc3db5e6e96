import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { type Place, placeName, samePlace, type Spot, type View } from '../../../shared/diary/regions.ts';
import { capital } from '../../../shared/words/text.ts';
import { FRAME, LEFT_OF, MIRRORED, REGION_SHAPES, RIGHT_OF } from '../../ui/body/shapes.ts';
import { Silhouette } from '../../ui/body/Silhouette.tsx';
import { placesOf, placeAfterKey } from './arrowKeys.ts';

interface BodyProps {
  readonly view: View;
  readonly spots: readonly Spot[];
  readonly onToggle: (place: Place) => void;
  /** The place under the pointer or with the focus; null where there is none. */
  readonly onPoint: (place: Place | null) => void;
}

const NAMES: Readonly<Record<View, string>> = { back: 'Back', front: 'Front' };

/** One side of the drawn body. A stop for Tab; arrow keys go from place to place, Space presses. */
export function Body({ view, spots, onToggle, onPoint }: BodyProps) {
  const places = placesOf(view);
  const [stop, setStop] = useState(places[0]!);
  const picture = useRef<SVGSVGElement>(null);
  const [name, about] = [useId(), useId()];

  const press = (event: KeyboardEvent, place: Place) => {
    if (event.key === ' ') {
      event.preventDefault();
      return onToggle(place);
    }
    const next = placeAfterKey(view, place, event.key);
    if (samePlace(next, place)) return;
    event.preventDefault();
    setStop(next);
    const nth = places.findIndex((each) => samePlace(each, next));
    picture.current?.querySelectorAll<SVGGElement>('.region')[nth]?.focus();
  };

  return (
    <figure className="body">
      <svg ref={picture} viewBox={FRAME.join(' ')} role="group" aria-labelledby={name} aria-describedby={about}>
        <Silhouette view={view} />
        {places.map((place) => (
          <g
            key={placeName(place)}
            className="region"
            role="checkbox"
            aria-checked={spots.some((spot) => samePlace(spot, place))}
            aria-label={capital(placeName(place))}
            tabIndex={samePlace(place, stop) ? 0 : -1}
            transform={place.side === LEFT_OF[view] ? MIRRORED : undefined}
            onClick={() => {
              setStop(place);
              onToggle(place);
            }}
            onKeyDown={(event) => press(event, place)}
            onFocus={() => onPoint(place)}
            onBlur={() => onPoint(null)}
            onPointerEnter={() => onPoint(place)}
            onPointerLeave={() => onPoint(null)}
          >
            <path d={REGION_SHAPES[place.region]} />
          </g>
        ))}
      </svg>
      <p id={about} hidden>
        Arrow keys go from place to place, Space presses.
      </p>
      <figcaption className="body-caption small">
        <span className="quiet">{LEFT_OF[view]}</span>
        <span id={name}>{NAMES[view]}</span>
        <span className="quiet">{RIGHT_OF[view]}</span>
      </figcaption>
    </figure>
  );
}

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { type Place, samePlace, type Spot, type BodyView } from '../../../shared/diary/regions.ts';
import { placeKey, placeTitle } from '../../../shared/words/placeName.ts';
import { FRAME, LEFT_OF, MIRRORED, REGION_SHAPES, RIGHT_OF } from '../../ui/body/shapes.ts';
import { Silhouette } from '../../ui/body/Silhouette.tsx';
import { placesOf, placeAfterKey } from './arrowKeys.ts';
import { useSay } from '../../ui/say.ts';

interface BodyProps {
  readonly view: BodyView;
  readonly spots: readonly Spot[];
  readonly onToggle: (place: Place) => void;
  /** The place under the pointer or with the focus; null where there is none. */
  readonly onPoint: (place: Place | null) => void;
}

/** One side of the drawn body. A stop for Tab; arrow keys go from place to place, Space presses. */
export function Body({ view, spots, onToggle, onPoint }: BodyProps) {
  const say = useSay();
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
            key={placeKey(place)}
            className="region"
            role="checkbox"
            aria-checked={spots.some((spot) => samePlace(spot, place))}
            aria-label={placeTitle(say, place)}
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
        {say('body.keys')}
      </p>
      <figcaption className="body-caption small">
        <span className="quiet">{say(`body.${LEFT_OF[view]}`)}</span>
        <span id={name}>{say(`body.${view}`)}</span>
        <span className="quiet">{say(`body.${RIGHT_OF[view]}`)}</span>
      </figcaption>
    </figure>
  );
}

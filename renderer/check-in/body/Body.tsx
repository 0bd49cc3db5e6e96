import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { type Place, placeName, samePlace, type Spot, type View } from '../../../shared/diary/regions.ts';
import { capital } from '../../../shared/words.ts';
import { FRAME, REGION_SHAPES, SILHOUETTE } from './shapes.ts';
import { LEFT_OF, placesOf, RIGHT_OF, walk } from './walk.ts';

interface BodyProps {
  readonly view: View;
  readonly spots: readonly Spot[];
  readonly onToggle: (place: Place) => void;
  /** The place under the pointer or with the focus; null where there is none. */
  readonly onPoint: (place: Place | null) => void;
}

const NAMES: Readonly<Record<View, string>> = { back: 'Back', front: 'Front' };
const MIRRORED = 'scale(-1 1)';

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
    const next = walk(view, place, event.key);
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

/** The body itself, for the eye alone. */
function Silhouette({ view }: { readonly view: View }) {
  const [fade, mask] = [useId(), useId()];
  const { arm, neck, ear, head, hair, trunk } = SILHOUETTE[view];
  const [x, y, width, height] = FRAME;
  return (
    <g aria-hidden="true">
      <linearGradient id={fade} x1="0" x2="0" y1="0" y2="1">
        <stop offset="0.86" stopColor="white" />
        <stop offset="1" stopColor="white" stopOpacity="0" />
      </linearGradient>
      <mask id={mask} maskUnits="userSpaceOnUse" x={x} y={y} width={width} height={height}>
        <rect x={x} y={y} width={width} height={height} fill={`url(#${fade})`} />
      </mask>
      <g className="body-skin">
        <path d={arm} />
        <path d={arm} transform={MIRRORED} />
        <path d={neck} />
      </g>
      <g className="body-shade">
        <path d={ear} />
        <path d={ear} transform={MIRRORED} />
      </g>
      <path className="body-top" d={trunk} mask={`url(#${mask})`} />
      {view === 'front' ? <path className="body-shade" d="M-13 61Q0 75 13 61L13 67Q0 80-13 67Z" /> : null}
      <path className="body-skin" d={head} />
      <path className="body-hair" d={hair} />
      {view === 'front' ? (
        <g className="body-face">
          <path d="M-8.5 41v.01M8.5 41v.01" />
          <path className="body-mouth" d="M-4 56.3Q0 57.7 4 56.3" />
        </g>
      ) : null}
    </g>
  );
}

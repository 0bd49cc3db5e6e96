import { REGIONS, type BodyView } from '../../shared/diary/regions.ts';
import type { Summary, SummaryPlace } from '../../shared/diary/summary.ts';
import { placeKey, placeTitle } from '../../shared/words/placeName.ts';
import { FRAME, LEFT_OF, MIRRORED, REGION_SHAPES } from '../ui/body/shapes.ts';
import { Silhouette } from '../ui/body/Silhouette.tsx';
import { useSay } from '../ui/say.ts';
import { Counted } from './Counted.tsx';

/** How many fit on the page in words; the drawing has all of them. */
const MOST_PLACES = 6;

/** Where it was, drawn and in words. */
export function Where({ summary: { places, answers } }: { readonly summary: Summary }) {
  const say = useSay();
  if (places.length === 0) return <p>{say(answers === 0 ? 'summary.noPlaces' : 'summary.placesNotSaid')}</p>;
  return (
    <div className="where">
      <div className="where-bodies" aria-hidden="true">
        <BodyPicture view="back" name={say('summary.back')} places={places} />
        <BodyPicture view="front" name={say('summary.front')} places={places} />
      </div>
      <div>
        <ul className="sheet-list">
          {places.slice(0, MOST_PLACES).map((place) => (
            <Counted
              key={placeKey(place)}
              what={say('summary.place', {
                place: placeTitle(say, place),
                feels: place.feels.map((feel) => say(`feel.${feel}`)).join(', '),
              })}
              count={say('summary.times', { count: place.times })}
            />
          ))}
        </ul>
        <p className="where-note">{say('summary.placeNote')}</p>
      </div>
    </div>
  );
}

interface BodyPictureProps {
  readonly view: BodyView;
  readonly name: string;
  readonly places: readonly SummaryPlace[];
}

/** One side of the body. For the eye; the list says it. */
function BodyPicture({ view, name, places }: BodyPictureProps) {
  const most = places[0]!.times;
  return (
    <figure className="where-body">
      <svg viewBox={FRAME.join(' ')}>
        <Silhouette view={view} />
        {places
          .filter(({ region }) => REGIONS[region].view === view)
          .map((place) => (
            <path
              key={placeKey(place)}
              className="where-place"
              d={REGION_SHAPES[place.region]}
              transform={place.side === LEFT_OF[view] ? MIRRORED : undefined}
              fillOpacity={darkness(place.times, most)}
            />
          ))}
      </svg>
      <figcaption>{name}</figcaption>
    </figure>
  );
}

/** A place that was named once can still be seen on paper. */
const FAINTEST = 0.2;

const darkness = (times: number, most: number): number => FAINTEST + ((1 - FAINTEST) * times) / most;

import { type Place, PLACES, REGIONS, samePlace, type SpotSide, type BodyView } from '../../../shared/diary/regions.ts';
import { RIGHT_OF } from '../../ui/body/shapes.ts';

/** The places of a picture from the top, in each row from its left. */
export function placesOf(view: BodyView): readonly Place[] {
  const places = PLACES.filter(({ region }) => REGIONS[region].view === view);
  const isLater = (place: Place) => Number(place.side === RIGHT_OF[view]);
  return places.toSorted((a, b) => (a.region === b.region ? isLater(a) - isLater(b) : 0));
}

/** Where a key leads to: left and right go through all places, up and down from region to region on the same side. */
export function placeAfterKey(view: BodyView, from: Place, key: string): Place {
  const places = placesOf(view);
  const index = places.findIndex((each) => samePlace(each, from));
  const at = (to: number) => places[Math.min(places.length - 1, Math.max(0, to))]!;
  switch (key) {
    case 'ArrowLeft':
      return at(index - 1);
    case 'ArrowRight':
      return at(index + 1);
    case 'ArrowUp':
      return (
        places.slice(0, index).findLast(({ region, side }) => region !== from.region && fits(side, from.side)) ?? from
      );
    case 'ArrowDown':
      return places.slice(index).find(({ region, side }) => region !== from.region && fits(side, from.side)) ?? from;
    case 'Home':
      return at(0);
    case 'End':
      return at(places.length - 1);
    default:
      return from;
  }
}

const fits = (side: SpotSide, wanted: SpotSide) => side === wanted || side === 'middle' || wanted === 'middle';

import { useState } from 'react';
import type { Place, Spot } from '../../../shared/diary/regions.ts';
import { placeTitle } from '../../../shared/words/placeName.ts';
import { Body } from './Body.tsx';
import { useSay } from '../../ui/say.ts';
import './body.css';

interface BodiesProps {
  readonly spots: readonly Spot[];
  readonly onToggle: (place: Place) => void;
}

/** Back and front to press on, with the name of what is pointed at. */
export function Bodies({ spots, onToggle }: BodiesProps) {
  const say = useSay();
  const [pointed, setPointed] = useState<Place | null>(null);
  const shared = { spots, onToggle, onPoint: setPointed };
  return (
    <div className="bodies">
      <Body view="back" {...shared} />
      <Body view="front" {...shared} />
      <p className="bodies-name small quiet" aria-hidden="true">
        {pointed === null ? say('body.press') : placeTitle(say, pointed)}
      </p>
    </div>
  );
}

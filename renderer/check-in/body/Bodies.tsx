import { useState } from 'react';
import { type Place, placeName, type Spot } from '../../../shared/diary/regions.ts';
import { capital } from '../../../shared/words/text.ts';
import { Body } from './Body.tsx';
import './body.css';

interface BodiesProps {
  readonly spots: readonly Spot[];
  readonly onToggle: (place: Place) => void;
}

/** Back and front to press on, with the name of what is pointed at. */
export function Bodies({ spots, onToggle }: BodiesProps) {
  const [pointed, setPointed] = useState<Place | null>(null);
  const shared = { spots, onToggle, onPoint: setPointed };
  return (
    <div className="bodies">
      <Body view="back" {...shared} />
      <Body view="front" {...shared} />
      <p className="bodies-name small quiet" aria-hidden="true">
        {pointed === null ? 'Press where you feel it, as many places as you like.' : capital(placeName(pointed))}
      </p>
    </div>
  );
}

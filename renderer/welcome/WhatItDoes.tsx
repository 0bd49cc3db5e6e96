import { CATALOGUE } from '../../shared/exercises/catalogue.ts';
import { ExerciseFigure } from '../ui/figure/ExerciseFigure.tsx';
import { performanceOf } from '../ui/figure/performances.ts';
import { StillPicture } from '../ui/figure/Stills.tsx';
import { useMedia } from '../ui/figure/theme.ts';
import { Head } from './Head.tsx';

const POINTS = [
  { name: 'Load instead of a clock', note: 'An hour of drawing counts for more than an hour of reading.' },
  { name: 'It says why', note: 'With each break comes the reason for it.' },
  { name: 'You may always skip', note: 'Taking it, putting it off and skipping it are all fine.' },
  { name: 'It stays on this machine', note: 'No key is read, no window title kept, nothing sent.' },
] as const;

/** What Unknot is, in a few words. */
export function WhatItDoes() {
  return (
    <>
      <div className="welcome-hero">
        <Greeting />
        <Head title="Welcome to Unknot">
          Unknot adds up how long you reach for the mouse. When a stretch gets long, it offers a short break with an
          exercise or two.
        </Head>
      </div>
      <ul className="welcome-points">
        {POINTS.map(({ name, note }) => (
          <li key={name}>
            <strong>{name}</strong>
            <span className="quiet">{note}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const SHOWN = CATALOGUE.find(({ id }) => id === 'arm-swings')!;

/** The figure that does the exercises along; one posture of it for whoever wants less motion. */
function Greeting() {
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  const performance = performanceOf(SHOWN);
  return (
    <div className="welcome-figure">
      {isStill && performance !== null ? (
        <StillPicture performance={performance} time={SHOWN.seconds / 2} />
      ) : (
        <ExerciseFigure exercise={SHOWN} />
      )}
    </div>
  );
}

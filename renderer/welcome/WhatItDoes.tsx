import { CATALOGUE } from '../../shared/exercises/catalogue.ts';
import { ExerciseFigure } from '../ui/figure/ExerciseFigure.tsx';
import { performanceOf } from '../ui/figure/performances.ts';
import { StillPicture } from '../ui/figure/Stills.tsx';
import { useMedia } from '../ui/figure/theme.ts';
import { Head } from './Head.tsx';
import { useSay } from '../ui/say.ts';

const POINTS = ['load', 'why', 'skip', 'local'] as const;

/** What Unknot is, in a few words. */
export function WhatItDoes() {
  const say = useSay();
  return (
    <>
      <div className="welcome-hero">
        <Greeting />
        <Head title={say('welcome.what')}>{say('welcome.whatLead')}</Head>
      </div>
      <ul className="welcome-points">
        {POINTS.map((point) => (
          <li key={point}>
            <strong>{say(`welcome.point.${point}.name`)}</strong>
            <span className="quiet">{say(`welcome.point.${point}.note`)}</span>
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

import type { DayPicture } from '../../../shared/diary/dayPicture.ts';
import { appName } from '../../../shared/words/day.ts';
import { useSay } from '../../ui/say.ts';
import { spanStyle, type TimeScale } from './scale.ts';

interface BandProps {
  readonly picture: DayPicture;
  readonly scale: TimeScale;
  readonly colour: (app: string | null) => string;
}

/** The applications in front, as a band with their names where there is room. For the eye; the list has all of them. */
export function Band({ picture: { band }, scale, colour }: BandProps) {
  const say = useSay();
  return (
    <div className="band" aria-hidden="true">
      {band.map(({ app, from, until }) => (
        <span key={from} className="stretch" data-app={colour(app)} style={spanStyle(scale, from, until)}>
          <span className="stretch-name">{appName(say, app)}</span>
        </span>
      ))}
    </div>
  );
}

import type { DayMoment } from '../../../shared/diary/dayMoments.ts';
import { momentText } from '../../../shared/words/moments.ts';
import { clockTime } from '../../../shared/words/dates.ts';
import { useSay } from '../../ui/say.ts';
import { Glyph } from './Glyph.tsx';

/** What happened on the day and why then, in order of time. */
export function Story({ moments, zone }: { readonly moments: readonly DayMoment[]; readonly zone: string }) {
  const say = useSay();
  return (
    <ol className="story">
      {moments.map((moment, place) => {
        const { title, more } = momentText(say, moment);
        return (
          <li key={`${moment.at}-${place}`}>
            <time className="figures quiet" dateTime={new Date(moment.at).toISOString()}>
              {clockTime(say, moment.at, zone)}
            </time>
            <Glyph moment={moment} />
            <span>
              {title}
              {more.length === 0 ? null : <span className="story-more small quiet">{more.join(' ')}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

import type { DayMoment } from '../../../shared/diary/dayMoments.ts';
import type { DayPicture } from '../../../shared/diary/dayPicture.ts';
import { peakOf } from '../../../shared/diary/loadLine.ts';
import { momentWords } from '../../../shared/words/momentWords.ts';
import { readingAt, readingWords } from '../../../shared/diary/reading.ts';
import { capital } from '../../../shared/words/text.ts';
import { clockTime } from '../../../shared/words/dates.ts';
import { Glyph } from './Glyph.tsx';

/** What the person looks at: a moment of the day, or a minute of it; null where at nothing in particular. */
export type LookedAt = { readonly moment: DayMoment } | { readonly at: number } | null;

interface ReadoutProps {
  readonly picture: DayPicture;
  readonly looked: LookedAt;
  /** The load now; null where the day is over. */
  readonly now: number | null;
}

/** In words what is under the cursor; the marks and the cursor say the same to a screen reader themselves. */
export function Readout({ picture, looked, now }: ReadoutProps) {
  return (
    <div className="readout">
      {looked === null ? (
        <Whole picture={picture} now={now} />
      ) : 'moment' in looked ? (
        <Told moment={looked.moment} zone={picture.zone} />
      ) : (
        <Minute picture={picture} at={looked.at} />
      )}
    </div>
  );
}

function Told({ moment, zone }: { readonly moment: DayMoment; readonly zone: string }) {
  const { title, more } = momentWords(moment);
  return (
    <>
      <p className="readout-head">
        <span className="figures quiet">{clockTime(moment.at, zone)}</span> <Glyph moment={moment} /> {title}
      </p>
      <p className="small quiet">{more.join(' ')}</p>
    </>
  );
}

interface MinuteProps {
  readonly picture: DayPicture;
  readonly at: number;
}

function Minute({ picture, at }: MinuteProps) {
  return (
    <p className="readout-head">
      <span className="figures quiet">{clockTime(at, picture.zone)}</span> {readingWords(readingAt(picture, at))}
    </p>
  );
}

/** What the picture comes to, while nobody looks at a part of it. */
function Whole({ picture: { hills, zone }, now }: { readonly picture: DayPicture; readonly now: number | null }) {
  const peak = peakOf(hills);
  const words = [
    now === null ? '' : `Load ${Math.floor(now)} now`,
    peak === null ? '' : `highest ${Math.round(peak.load)} at ${clockTime(peak.at, zone)}`,
  ].filter((part) => part !== '');
  return (
    <>
      <p className="readout-head">{words.length === 0 ? 'No load recorded' : capital(words.join(', '))}</p>
      <p className="small quiet">
        {hills.length === 0
          ? 'The load draws its line here as you reach, and falls again as you rest.'
          : 'Point at the picture, or go through it with the arrow keys, to look at any minute.'}
      </p>
    </>
  );
}

import type { DayMoment } from '../../../shared/diary/dayMoments.ts';
import type { DayPicture } from '../../../shared/diary/dayPicture.ts';
import { peakOf } from '../../../shared/diary/loadLine.ts';
import { momentWords } from '../../../shared/diary/momentWords.ts';
import { readingAt, readingWords } from '../../../shared/diary/reading.ts';
import { clockTime } from '../clock.ts';
import { Glyph } from './Glyph.tsx';

/** What the person looks at: a moment of the day, or a minute of it; null where at nothing in particular. */
export type LookedAt = { readonly moment: DayMoment } | { readonly at: number } | null;

interface ReadoutProps {
  readonly picture: DayPicture;
  readonly looked: LookedAt;
  readonly isRunning: boolean;
}

/** In words what is under the cursor; the marks and the cursor say the same to a screen reader themselves. */
export function Readout({ picture, looked, isRunning }: ReadoutProps) {
  return (
    <div className="readout">
      {looked !== null && 'moment' in looked ? (
        <Told moment={looked.moment} zone={picture.zone} />
      ) : (
        <Minute picture={picture} at={looked?.at ?? null} isRunning={isRunning} />
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

function Minute({
  picture,
  at,
  isRunning,
}: {
  readonly picture: DayPicture;
  readonly at: number | null;
  readonly isRunning: boolean;
}) {
  const peak = peakOf(picture.hills);
  const when = at ?? (isRunning ? picture.until : (peak?.at ?? picture.from));
  const label = at === null ? (isRunning ? 'Now' : 'Highest') : clockTime(when, picture.zone);
  return (
    <>
      <p className="readout-head">
        <span className="figures quiet">{label}</span> {readingWords(readingAt(picture, when))}
      </p>
      <p className="small quiet">
        {at === null ? 'Move over the picture, or through it with the arrow keys, to look at any minute.' : ''}
      </p>
    </>
  );
}

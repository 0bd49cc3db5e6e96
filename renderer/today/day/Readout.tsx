import type { DayMoment } from '../../../shared/diary/dayMoments.ts';
import type { DayPicture } from '../../../shared/diary/dayPicture.ts';
import { peakOf } from '../../../shared/diary/loadCurve.ts';
import { momentText } from '../../../shared/words/moments.ts';
import { minuteAt } from '../../../shared/diary/dayAtMoment.ts';
import { minuteText } from '../../../shared/words/day.ts';
import type { SayText } from '../../../shared/words/say.ts';
import { clockTime } from '../../../shared/words/dates.ts';
import { useSay } from '../../ui/say.ts';
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
  const say = useSay();
  const { title, more } = momentText(say, moment);
  return (
    <>
      <p className="readout-head">
        <span className="figures quiet">{clockTime(say, moment.at, zone)}</span> <Glyph moment={moment} /> {title}
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
  const say = useSay();
  return (
    <p className="readout-head">
      <span className="figures quiet">{clockTime(say, at, picture.zone)}</span> {minuteText(say, minuteAt(picture, at))}
    </p>
  );
}

/** What the picture comes to, while nobody looks at a part of it. */
function Whole({ picture: { loadCurve, zone }, now }: { readonly picture: DayPicture; readonly now: number | null }) {
  const say = useSay();
  return (
    <>
      <p className="readout-head">{loadText(say, loadCurve, zone, now)}</p>
      <p className="small quiet">{say(loadCurve.length === 0 ? 'today.load.empty' : 'today.load.look')}</p>
    </>
  );
}

function loadText(say: SayText, loadCurve: DayPicture['loadCurve'], zone: string, load: number | null): string {
  const peak = peakOf(loadCurve);
  const now = load === null ? null : Math.floor(load);
  if (peak === null) return now === null ? say('today.load.none') : say('today.load.now', { now });
  const highest = { peak: Math.round(peak.load), time: clockTime(say, peak.at, zone) };
  return now === null ? say('today.load.peak', highest) : say('today.load.nowAndPeak', { now, ...highest });
}

import { type CSSProperties, useMemo, useState } from 'react';
import type { DayPicture } from '../../../shared/diary/dayPicture.ts';
import { peakOf } from '../../../shared/diary/loadCurve.ts';
import { MINUTE } from '../../../shared/moment.ts';
import { hourText } from '../../../shared/words/dates.ts';
import { useSay } from '../../ui/say.ts';
import { Band } from './Band.tsx';
import { Cursor, CurveDot } from './Cursor.tsx';
import { Landscape } from './Landscape.tsx';
import { Marks } from './Marks.tsx';
import { type LookedAt, Readout } from './Readout.tsx';
import { spanStyle, scaleOf } from './scale.ts';
import { Spans } from './Spans.tsx';

interface PictureProps {
  readonly picture: DayPicture;
  readonly colour: (app: string | null) => string;
  /** The load now; null where the day is over. */
  readonly now: number | null;
  /** Reach load at which a long break is due. */
  readonly threshold: number;
}

/** The highest load is written at its place unless it is this close to now, which is written too. */
const APART = 40 * MINUTE;

/** The day: a landscape of load over a band of applications, with what happened in between. */
export function Picture({ picture, colour, now, threshold }: PictureProps) {
  const say = useSay();
  const [looked, look] = useState<LookedAt>(null);
  const scale = useMemo(() => scaleOf(picture, threshold), [picture, threshold]);
  const peak = peakOf(picture.loadCurve);
  // The name of the threshold and the highest load keep out of each other's way.
  const side = peak !== null && scale.x(peak.at) < 50 ? 'right' : 'left';
  const at = looked === null ? null : 'at' in looked ? looked.at : looked.moment.at;
  return (
    <figure className="picture" aria-label={say('today.picture')}>
      <Spans picture={picture} scale={scale} />
      <div className="plot">
        <Landscape picture={picture} scale={scale} threshold={now === null ? null : threshold} />
        {picture.unseen.map(({ from, until }) => (
          <span key={from} className="estimated" style={spanStyle(scale, from, until)} />
        ))}
        {now === null ? null : (
          <span className="threshold-name small" data-side={side} style={{ bottom: `${scale.y(threshold)}%` }}>
            {say('today.threshold', { load: Math.round(threshold) })}
          </span>
        )}
        {peak === null || (now !== null && picture.until - peak.at < APART) ? null : (
          <>
            <CurveDot className="peak-dot" x={scale.x(peak.at)} y={scale.y(peak.load)} />
            <span
              className="point-name figures"
              style={{ left: `${scale.x(peak.at)}%`, bottom: `${scale.y(peak.load)}%` }}
            >
              {Math.round(peak.load)}
            </span>
          </>
        )}
        {now === null ? null : (
          <>
            <span className="now-line" style={{ left: `${scale.x(picture.until)}%` }} />
            <CurveDot className="now-dot" x={scale.x(picture.until)} y={scale.y(now)} />
          </>
        )}
        <Cursor picture={picture} scale={scale} at={at} move={(to) => look(to === null ? null : { at: to })} />
      </div>
      {picture.moments.length > 0 && (
        <Marks picture={picture} scale={scale} show={(moment) => look(moment === null ? null : { moment })} />
      )}
      <Band picture={picture} scale={scale} colour={colour} />
      <div className="hours figures" aria-hidden="true">
        {picture.hours.map(({ at: moment, hour }) => (
          <span
            key={moment}
            className="hour"
            data-odd={hour % 2 === 1 || undefined}
            style={
              { '--at': `${scale.x(moment)}%`, '--to-now': now === null ? 100 : 100 - scale.x(moment) } as CSSProperties
            }
          >
            {hourText(say, hour)}
          </span>
        ))}
        {now === null ? null : <span className="hour-now">{say('today.now')}</span>}
      </div>
      <Readout picture={picture} looked={looked} now={now} />
      {picture.unseen.length === 0 ? null : <p className="small quiet">{say('today.unseen')}</p>}
    </figure>
  );
}

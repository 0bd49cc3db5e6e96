import type { DayPicture } from '../../../shared/diary/dayPicture.ts';
import { spanName } from '../../../shared/diary/momentWords.ts';
import { across, type Scale } from './scale.ts';

/** What held prompts back, as lines above the load. For the eye; the marks say it. */
export function Spans({ picture: { moments, until }, scale }: { readonly picture: DayPicture; readonly scale: Scale }) {
  return (
    <div className="spans" aria-hidden="true">
      {moments.map((moment) =>
        moment.is === 'span' ? (
          <span
            key={`${moment.span.kind}-${moment.at}`}
            className="span"
            style={across(scale, moment.at, moment.span.until ?? until)}
          >
            <span className="span-name">{spanName(moment.span)}</span>
          </span>
        ) : null,
      )}
    </div>
  );
}

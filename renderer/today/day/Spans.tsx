import type { DayPicture } from '../../../shared/diary/dayPicture.ts';
import { spanName } from '../../../shared/words/moments.ts';
import { useSay } from '../../ui/say.ts';
import { spanStyle, type TimeScale } from './scale.ts';

interface SpansProps {
  readonly picture: DayPicture;
  readonly scale: TimeScale;
}

/** What held prompts back, as lines above the load. For the eye; the marks say it. */
export function Spans({ picture: { spans, from, until }, scale }: SpansProps) {
  const say = useSay();
  return (
    <div className="spans" aria-hidden="true">
      {spans.map((span) =>
        span.from < until && (span.until ?? until) > from ? (
          <span
            key={`${span.kind}-${span.from}`}
            className="span"
            style={spanStyle(scale, span.from, span.until ?? until)}
          >
            <span className="span-name">{spanName(say, span)}</span>
          </span>
        ) : null,
      )}
    </div>
  );
}

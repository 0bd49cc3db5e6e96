import type { TodayLine } from '../../../shared/bridge.ts';
import { clockTime } from '../../../shared/words/dates.ts';

interface DayLinesProps {
  readonly lines: readonly TodayLine[];
  /** IANA name or offset in which the times are told. */
  readonly zone: string;
}

/** What happened today, newest last, where the history does not tell it. */
export function DayLines({ lines, zone }: DayLinesProps) {
  if (lines.length === 0) {
    return <p className="quiet">Nothing yet. Breaks and longer pauses will be listed here as the day goes on.</p>;
  }
  return (
    <ol className="story">
      {lines.map(({ at, text }, index) => (
        <li key={`${at}-${index}`}>
          <time className="figures quiet" dateTime={new Date(at).toISOString()}>
            {clockTime(at, zone)}
          </time>
          <span className="story-wide">{text}</span>
        </li>
      ))}
    </ol>
  );
}

import type { TodayLine } from '../../shared/bridge.ts';

interface DayLinesProps {
  readonly lines: readonly TodayLine[];
  /** IANA name or offset in which the times are told. */
  readonly zone: string;
}

/** What happened today, newest last. */
export function DayLines({ lines, zone }: DayLinesProps) {
  if (lines.length === 0) {
    return <p className="quiet">Nothing yet. Breaks and longer pauses will be listed here as the day goes on.</p>;
  }
  const clock = clockIn(zone);
  return (
    <ol className="day-lines">
      {lines.map(({ at, text }, index) => (
        <li key={`${at}-${index}`}>
          <time className="figures quiet" dateTime={new Date(at).toISOString()}>
            {clock.format(at)}
          </time>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}

function clockIn(zone: string): Intl.DateTimeFormat {
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  try {
    return new Intl.DateTimeFormat('en-GB', { ...time, timeZone: zone });
  } catch {
    // Older engines know no offsets as zones: the machine's own zone is the nearest there is.
    return new Intl.DateTimeFormat('en-GB', time);
  }
}

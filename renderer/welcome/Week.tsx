import type { Settings } from '../../shared/settings/schema.ts';

type Ranges = NonNullable<Settings['workHours']['week']['mon']>;

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const DAY = { width: 8, height: 40, apart: 11 };
/** The hours of a day that the picture shows. */
const FROM = 6;
const UNTIL = 22;

/** A week of work hours, small: a column for each day. Null: all of it. For the eye only. */
export function Week({ week }: { readonly week: Settings['workHours']['week'] | null }) {
  return (
    <svg className="welcome-week" viewBox={`0 0 ${6 * DAY.apart + DAY.width} ${DAY.height}`} aria-hidden="true">
      {DAYS.map((day, index) => (
        <g key={day} transform={`translate(${index * DAY.apart} 0)`}>
          <rect className="welcome-day" width={DAY.width} height={DAY.height} rx={2.5} />
          {parts(week === null ? [['00:00', '24:00']] : (week[day] ?? [])).map(([from, to]) => (
            <rect key={from} className="welcome-hours" y={from} width={DAY.width} height={to - from} rx={2.5} />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** Where the ranges lie in a column. One that runs over midnight goes to its foot. */
function parts(ranges: Ranges): readonly (readonly [number, number])[] {
  return ranges.map(([from, to]) => [heightAt(from), to > from ? heightAt(to) : DAY.height] as const);
}

function heightAt(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const share = (hours + minutes / 60 - FROM) / (UNTIL - FROM);
  return DAY.height * Math.min(1, Math.max(0, share));
}

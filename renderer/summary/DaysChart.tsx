import { dateText, SHORT_DATE } from '../../shared/words/dates.ts';
import { weekdayOf } from '../../shared/diary/days.ts';
import { MOST_PAIN } from '../../shared/diary/checkIn.ts';
import type { SummaryDay } from '../../shared/diary/summary.ts';
import { highestOf } from '../../shared/extent.ts';
import { useSay } from '../ui/say.ts';

/** Height of the answers, of the hours, and of the gap between them, and width of all, in the drawing's own units. */
const PAIN_HEIGHT = 120;
const HOURS_HEIGHT = 44;
const GAP = 14;
const LEFT = 30;
const WIDTH = 700;
const DATES = 18;
/** Room for a date such as 28 Sept, in its largest size. */
const DATE_WIDTH = 110;

/** Days from left to right: each answer a dot, and below the hours as bars. The sentences beneath say it in words. */
export function DaysChart({ days }: { readonly days: readonly SummaryDay[] }) {
  const say = useSay();
  const step = (WIDTH - LEFT) / days.length;
  const most = highestOf(
    days.map(({ hours }) => hours),
    8,
  );
  const yOf = (pain: number) => 6 + (1 - pain / MOST_PAIN) * (PAIN_HEIGHT - 12);
  const floor = PAIN_HEIGHT + GAP + HOURS_HEIGHT;
  return (
    <svg className="days-chart" viewBox={`0 0 ${WIDTH} ${floor + DATES}`} role="img" aria-label={say('summary.chart')}>
      {[0, 5, 10].map((pain) => (
        <g key={pain}>
          <line className="days-line" x1={LEFT} x2={WIDTH} y1={yOf(pain)} y2={yOf(pain)} />
          <text className="days-text" x={LEFT - 8} y={yOf(pain)} textAnchor="end" dominantBaseline="central">
            {pain}
          </text>
        </g>
      ))}
      <line className="days-line" x1={LEFT} x2={WIDTH} y1={floor} y2={floor} />
      <text className="days-text" x={LEFT - 8} y={PAIN_HEIGHT + GAP} textAnchor="end" dominantBaseline="hanging">
        {say('summary.chartHours', { hours: Math.round(most) })}
      </text>
      {days.map(({ key, pains, hours }, place) => {
        const left = LEFT + place * step;
        const high = (hours / most) * HOURS_HEIGHT;
        return (
          <g key={key}>
            {hours === 0 ? null : (
              <rect className="days-bar" x={left + step * 0.2} width={step * 0.6} y={floor - high} height={high} />
            )}
            {pains.map((pain, nth) => (
              <circle
                key={nth}
                className="days-dot"
                cx={left + (step * (nth + 1)) / (pains.length + 1)}
                cy={yOf(pain)}
                r={Math.min(3.4, step * 0.2)}
              />
            ))}
            {weekdayOf(key) === 0 ? (
              <>
                <line className="days-week" x1={left} x2={left} y1={0} y2={floor} />
                <text
                  className="days-text"
                  // A date at the right end would not fit behind its line.
                  x={left + DATE_WIDTH > WIDTH ? WIDTH : left + 3}
                  textAnchor={left + DATE_WIDTH > WIDTH ? 'end' : 'start'}
                  y={floor + 5}
                  dominantBaseline="hanging"
                >
                  {dateText(say, key, SHORT_DATE)}
                </text>
              </>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

import { useMemo } from 'react';
import { daySums, type DaySum, heatOf, HOURS_OF_DAY } from '../../../shared/diary/heat.ts';
import type { HistoryExcerpt } from '../../../shared/diary/history.ts';
import { appUse } from '../../../shared/diary/use.ts';
import { counted, length, plural } from '../../../shared/words/text.ts';
import { useSnapshot } from '../../ui/snapshot.ts';
import { colourNames } from '../appColours.ts';
import { dateWords } from '../../../shared/words/dates.ts';
import { Apps } from '../day/Apps.tsx';
import { Failed } from '../Failed.tsx';
import { PeriodHead } from '../PeriodHead.tsx';
import { type Period, usePeriod } from '../usePeriod.ts';
import type { ViewProps } from '../viewProps.ts';
import { DayColumns } from './DayColumns.tsx';
import { type Cell, HeatMap, type HeatRow } from './HeatMap.tsx';

export const WeekView = (props: ViewProps) => <RangeView view="week" {...props} />;
export const MonthView = (props: ViewProps) => <RangeView view="month" {...props} />;

/** A week or a month: when there was reaching, and what each day held. */
function RangeView({ view, date, go, openDay }: ViewProps & { readonly view: 'week' | 'month' }) {
  const { period, asked } = usePeriod(view, date);
  return (
    <>
      <PeriodHead period={period} go={go} />
      <Failed asked={asked} />
      {asked.is === 'here' ? <Range excerpt={asked.answer} period={period} openDay={openDay} /> : null}
    </>
  );
}

interface RangeProps {
  readonly excerpt: HistoryExcerpt;
  readonly period: Period;
  readonly openDay: ViewProps['openDay'];
}

function Range({ excerpt, period, openDay }: RangeProps) {
  const { view, keys, clock, today } = period;
  const { now, zone } = useSnapshot().snapshot;
  const isWeek = view === 'week';
  const sums = useMemo(() => daySums(excerpt, keys, clock), [excerpt, keys, clock]);
  const heat = useMemo(
    () => heatOf(excerpt, keys, clock, isWeek ? 'dates' : 'weekdays'),
    [excerpt, keys, clock, isWeek],
  );
  const apps = useMemo(() => appUse(excerpt.minutes), [excerpt]);
  if (!sums.some(({ isKnown }) => isKnown)) return <p className="empty quiet">Nothing was recorded in this {view}.</p>;
  const open = (key: string) => openDay(key === today ? null : key);
  const colour = colourNames(apps.map(({ app }) => app));
  return (
    <>
      <Totals sums={sums} />
      <section aria-labelledby="heat">
        <h3 id="heat">When there was reaching</h3>
        <p className="small quiet">
          {isWeek
            ? 'Reach-minutes in each hour.'
            : 'Reach-minutes in each hour, as the mean of the days with use in it.'}
        </p>
        <HeatMap
          heat={heat}
          rows={isWeek ? keys.map(rowOfDate) : WEEKDAY_ROWS}
          isMean={!isWeek}
          now={isWeek ? nowIn(period, now, zone) : null}
        />
      </section>
      <section aria-labelledby="days">
        <h3 id="days">Day by day</h3>
        <DayColumns sums={sums} today={today} open={open} />
      </section>
      {apps.length === 0 ? null : (
        <section className="narrow" aria-labelledby="apps">
          <h3 id="apps">In front</h3>
          <Apps apps={apps} colour={colour} />
        </section>
      )}
    </>
  );
}

/** Row and place of the running hour; null where the period is over. */
function nowIn({ keys, clock }: Period, now: number, zone: string): Cell | null {
  const slot = clock(now, zone);
  return slot === null ? null : { row: keys.indexOf(slot.key), column: HOURS_OF_DAY.indexOf(slot.hour) };
}

const rowOfDate = (key: string): HeatRow => ({
  short: dateWords(key, { weekday: 'short', day: 'numeric' }),
  name: dateWords(key, { weekday: 'long', day: 'numeric', month: 'long' }),
});

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const WEEKDAY_ROWS: readonly HeatRow[] = WEEKDAYS.map((name) => ({ short: name.slice(0, 3), name: `${name}s` }));

/** What all the days came to. */
function Totals({ sums }: { readonly sums: readonly DaySum[] }) {
  const total = (of: (sum: DaySum) => number) => sums.reduce((so, sum) => so + of(sum), 0);
  const used = sums.filter(({ seconds }) => seconds > 0).length;
  const taken = total(({ micro, long }) => micro + long);
  const own = total((sum) => sum.own);
  const rows: readonly (readonly [string, string, string])[] = [
    ['At the computer', length(total(({ seconds }) => seconds)), `on ${plural(used, 'day')}`],
    ['Reaching', counted(Math.round(total((sum) => sum.reachMinutes))), 'reach-minutes'],
    ['Breaks taken', counted(taken), own === 0 ? '' : `and ${plural(own, 'pause')} of your own`],
    ['Strength sets', String(total(({ strengthSets }) => strengthSets)), ''],
  ];
  return (
    <dl className="totals">
      {rows.map(([label, value, more]) => (
        <div key={label}>
          <dt className="small quiet">{label}</dt>
          <dd>
            <span className="today-number figures">{value}</span>
            <span className="small quiet">{more}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

import { useMemo } from 'react';
import { daySums, type DaySum, heatOf, HOURS_OF_DAY } from '../../../shared/diary/heat.ts';
import type { HistoryExcerpt } from '../../../shared/diary/history.ts';
import { appUse } from '../../../shared/diary/use.ts';
import type { SayText } from '../../../shared/words/say.ts';
import { durationText } from '../../../shared/words/lengths.ts';
import { useSay } from '../../ui/say.ts';
import { useSnapshot } from '../../ui/snapshot.ts';
import { colourNames } from '../appColours.ts';
import { dateText } from '../../../shared/words/dates.ts';
import { Apps } from '../day/Apps.tsx';
import { Empty } from '../Empty.tsx';
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
  const say = useSay();
  const { view, keys, clock, today } = period;
  const { now, zone } = useSnapshot().snapshot;
  const isWeek = view === 'week';
  const sums = useMemo(() => daySums(excerpt, keys, clock), [excerpt, keys, clock]);
  const heat = useMemo(
    () => heatOf(excerpt, keys, clock, isWeek ? 'dates' : 'weekdays'),
    [excerpt, keys, clock, isWeek],
  );
  const apps = useMemo(() => appUse(excerpt.minutes), [excerpt]);
  if (!sums.some(({ isKnown }) => isKnown)) {
    return (
      <Empty>
        <p className="quiet">{say('today.range.empty', { view })}</p>
      </Empty>
    );
  }
  const open = (key: string) => openDay(key === today ? null : key);
  const colour = colourNames(apps.map(({ app }) => app));
  return (
    <>
      <Totals sums={sums} />
      <section aria-labelledby="heat">
        <h3 id="heat">{say('today.range.whenReaching')}</h3>
        <p className="small quiet">{say(isWeek ? 'today.range.perHour' : 'today.range.perHourMean')}</p>
        <HeatMap
          heat={heat}
          rows={isWeek ? keys.map((key) => rowOfDate(say, key)) : weekdayRows(say)}
          isMean={!isWeek}
          now={isWeek ? nowIn(period, now, zone) : null}
        />
      </section>
      <section aria-labelledby="days">
        <h3 id="days">{say('today.range.dayByDay')}</h3>
        <DayColumns sums={sums} today={today} open={open} />
      </section>
      {apps.length === 0 ? null : (
        <section className="narrow" aria-labelledby="apps">
          <h3 id="apps">{say('today.inFront')}</h3>
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

const rowOfDate = (say: SayText, key: string): HeatRow => ({
  short: dateText(say, key, { weekday: 'short', day: 'numeric' }),
  name: dateText(say, key, { weekday: 'long', day: 'numeric', month: 'long' }),
});

/** Dates of a week from Monday on, for the names of its days. */
const ANY_WEEK = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05', '2024-01-06', '2024-01-07'];
const weekdayRows = (say: SayText): readonly HeatRow[] =>
  ANY_WEEK.map((key, day) => ({
    short: dateText(say, key, { weekday: 'short' }),
    name: say('today.weekdays', { day: String(day) }),
  }));

/** What all the days came to. */
function Totals({ sums }: { readonly sums: readonly DaySum[] }) {
  const say = useSay();
  const total = (of: (sum: DaySum) => number) => sums.reduce((before, sum) => before + of(sum), 0);
  const number = (count: number) => say('today.total.number', { count });
  const used = sums.filter(({ seconds }) => seconds > 0).length;
  const taken = total(({ micro, long }) => micro + long);
  const own = total((sum) => sum.own);
  const rows: readonly (readonly [string, string, string])[] = [
    [
      say('today.total.atComputer'),
      durationText(
        say,
        total(({ seconds }) => seconds),
      ),
      say('today.total.days', { count: used }),
    ],
    [
      say('today.total.reaching'),
      number(Math.round(total((sum) => sum.reachMinutes))),
      say('today.total.reachMinutes'),
    ],
    [say('today.total.taken'), number(taken), own === 0 ? '' : say('today.total.own', { count: own })],
    [say('today.total.sets'), String(total(({ strengthSets }) => strengthSets)), ''],
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

import { type KeyboardEvent, useRef, useState } from 'react';
import { MOST_PAIN } from '../../../shared/diary/checkIn.ts';
import type { DaySum } from '../../../shared/diary/heat.ts';
import type { SayText } from '../../../shared/words/say.ts';
import { durationText } from '../../../shared/words/lengths.ts';
import { useSay } from '../../ui/say.ts';
import { dateText, LONG_DATE } from '../../../shared/words/dates.ts';
import { rovingStep } from '../roving.ts';
import { TableToggle } from '../TableToggle.tsx';
import { DaySumTable } from './DaySumTable.tsx';
import { highestOf, lowestOf } from '../../../shared/extent.ts';

interface DayColumnsProps {
  readonly sums: readonly DaySum[];
  readonly today: string;
  readonly open: (key: string) => void;
}

/** The tallest bar stands for at least so many breaks, so that one alone does not fill the height. */
const LEAST_TOP = 8;

/** Breaks, strength sets and knots of each day, in three lanes over one row of days. A day opens as a picture. */
export function DayColumns({ sums, today, open }: DayColumnsProps) {
  const say = useSay();
  const row = useRef<HTMLDivElement>(null);
  const [at, put] = useState(() =>
    Math.max(
      0,
      sums.findIndex(({ key }) => key === today),
    ),
  );
  const [isLooked, setLooked] = useState(false);
  const here = Math.min(at, sums.length - 1);
  const top = highestOf(
    sums.map(({ micro, long, own }) => micro + long + own),
    LEAST_TOP,
  );
  const look = (place: number) => {
    put(place);
    setLooked(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = rovingStep(event, here, sums.length);
    if (next === null) return;
    event.preventDefault();
    row.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div className="days-frame">
      <div className="days" data-many={sums.length > 7 || undefined}>
        <div className="lane-names small" aria-hidden="true">
          <span className="lane-tall">
            <span>
              {say('today.lane.taken')}
              <span className="lane-note quiet">{say('today.lane.takenNote')}</span>
            </span>
          </span>
          <span className="lane-low">{say('today.lane.sets')}</span>
          <span className="lane-tall">
            <span>
              {say('today.lane.knot')}
              <span className="lane-note quiet">{say('today.lane.knotNote')}</span>
            </span>
            <span className="lane-scale figures">
              <span>10</span>
              <span>5</span>
              <span>0</span>
            </span>
          </span>
        </div>
        <div
          className="day-columns"
          role="toolbar"
          aria-label={say('today.days')}
          tabIndex={-1}
          ref={row}
          onKeyDown={onKeyDown}
          onPointerLeave={() => setLooked(false)}
        >
          {sums.map((sum, place) => (
            <div key={sum.key} className="day-column" data-today={sum.key === today || undefined}>
              <Column sum={sum} top={top} isWide={sums.length <= 7} />
              <button
                type="button"
                className="day-open"
                tabIndex={place === here ? 0 : -1}
                aria-label={sumText(say, sum)}
                onClick={() => open(sum.key)}
                onFocus={() => look(place)}
                onBlur={() => setLooked(false)}
                onPointerEnter={() => look(place)}
              />
            </div>
          ))}
        </div>
      </div>
      <p className="readout-line" aria-hidden="true">
        {isLooked ? sumText(say, sums[here]!) : say('today.chooseDay')}
      </p>
      <TableToggle of="dayByDay">
        <DaySumTable sums={sums} />
      </TableToggle>
    </div>
  );
}

/** More strength sets than this are a number in their place: a day of a month has room for one dot. */
const mostDots = (isWide: boolean) => (isWide ? 2 : 1);

interface ColumnProps {
  readonly sum: DaySum;
  readonly top: number;
  readonly isWide: boolean;
}

function Column({ sum, top, isWide }: ColumnProps) {
  const say = useSay();
  const { key, micro, long, own, strengthSets, painScores } = sum;
  const height = (count: number) => ({ height: `${(100 * count) / top}%` });
  return (
    <span className="day-lanes" aria-hidden="true">
      <span className="lane lane-tall lane-bars">
        {micro + long > 0 ? <span className="bar-count figures">{micro + long}</span> : null}
        {own > 0 ? <span className="bar-own" style={height(own)} /> : null}
        {micro + long > 0 ? <span className="bar-taken" style={height(micro + long)} /> : null}
      </span>
      <span className="lane lane-low lane-sets">
        {strengthSets > mostDots(isWide) ? (
          <span className="figures">{strengthSets}</span>
        ) : (
          Array.from({ length: strengthSets }, (_, place) => <span key={place} className="set-dot" />)
        )}
      </span>
      <span className="lane lane-tall lane-knots">
        <span className="knot-field">
          {painScores.length > 1 ? <span className="knot-range" style={rangeOf(painScores)} /> : null}
          {painScores.map((pain, place) => (
            <span key={place} className="knot-dot" style={{ bottom: `${(100 * pain) / MOST_PAIN}%` }} />
          ))}
        </span>
      </span>
      <span className="day-name figures">
        {dateText(say, key, isWide ? { weekday: 'short', day: 'numeric' } : { day: 'numeric' })}
      </span>
    </span>
  );
}

function rangeOf(painScores: readonly number[]) {
  const [least, most] = [lowestOf(painScores), highestOf(painScores)];
  return { bottom: `${(100 * least) / MOST_PAIN}%`, height: `${(100 * (most - least)) / MOST_PAIN}%` };
}

/** What a day held, in one sentence. */
function sumText(say: SayText, sum: DaySum): string {
  const day = dateText(say, sum.key, LONG_DATE);
  if (!sum.isKnown) return say('today.day.unknown', { day });
  const { seconds, micro, long, own, strengthSets, painScores } = sum;
  const parts = [
    seconds === 0 ? '' : say('today.day.use', { time: durationText(say, seconds) }),
    micro + long === 0
      ? ''
      : say('today.day.taken', { kinds: micro > 0 && long > 0 ? 'both' : long > 0 ? 'long' : 'micro', micro, long }),
    own === 0 ? '' : say('today.day.own', { count: own }),
    strengthSets === 0 ? '' : say('today.day.sets', { count: strengthSets }),
  ].filter((part) => part !== '');
  if (painScores.length > 0)
    parts.push(say('today.day.knot', { place: parts.length === 0 ? 'first' : 'later', scores: painScores.join(', ') }));
  const [first = '', ...others] = parts;
  return say('today.day.summary', {
    day,
    parts: others.reduce((before, next) => say('today.day.and', { first: before, next }), first),
  });
}

import { Plus, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Range } from '../../../shared/schedule/week.ts';
import { TextCommit } from './TextCommit.tsx';
import { nextRange, parseTime, runsOverMidnight } from './timeOfDay.ts';

interface RangesProps {
  /** Whose ranges these are, for the names of the fields: "Monday". */
  readonly whose: string;
  readonly ranges: readonly Range[];
  /** Settles to null, or in words why the ranges were not taken. */
  readonly save: (next: (now: readonly Range[]) => readonly Range[]) => Promise<string | null>;
}

/** The work time of one day: any number of ranges. */
export function Ranges({ whose, ranges, save }: RangesProps) {
  const replace = (place: number, next: (now: Range) => Range) =>
    save((now) => now.map((range, i) => (i === place ? next(range) : range)));
  const remove = (place: number) => save((now) => now.filter((_, i) => i !== place));

  return (
    <div className="ranges">
      {ranges.map((range, place) => (
        // A new number of ranges starts the fields afresh: what is typed in one never moves to another.
        <RangeRow
          key={`${ranges.length}-${place}`}
          name={ranges.length === 1 ? whose : `${whose}, ${place + 1}`}
          range={range}
          replace={(next) => replace(place, next)}
          remove={() => void remove(place)}
        />
      ))}
      <Button className="button bare ranges-add" onPress={() => void save((now) => [...now, nextRange(now)])}>
        <Plus size={16} aria-hidden="true" />
        {ranges.length === 0 ? 'Free. Add a time' : 'Add a time'}
      </Button>
    </div>
  );
}

interface RangeRowProps {
  readonly name: string;
  readonly range: Range;
  readonly replace: (next: (now: Range) => Range) => Promise<string | null>;
  readonly remove: () => void;
}

function RangeRow({ name, range, replace, remove }: RangeRowProps) {
  const [start, end] = range;
  return (
    <div className="range">
      <TextCommit
        label={`${name}, from`}
        hideLabel
        className="time"
        value={start}
        commit={async (text) => {
          const time = parseTime(text);
          if (time === null) return 'Write a time such as 09:00.';
          if (time === '24:00') return 'A day starts at 00:00.';
          return replace(([, to]) => [time, to]);
        }}
      />
      <span className="range-to quiet">until</span>
      <TextCommit
        label={`${name}, until`}
        hideLabel
        className="time"
        value={end}
        commit={async (text) => {
          const time = parseTime(text);
          if (time === null) return 'Write a time such as 17:30, up to 24:00.';
          return replace(([from]) => [from, time]);
        }}
      />
      <Button className="button bare icon" aria-label={`Remove ${name}, ${start} to ${end}`} onPress={remove}>
        <X size={16} aria-hidden="true" />
      </Button>
      {runsOverMidnight(range) ? <p className="range-night small quiet">{`until ${end} next day`}</p> : null}
    </div>
  );
}

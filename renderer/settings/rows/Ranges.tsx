import { Plus, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Range } from '../../../shared/schedule/week.ts';
import { useSay } from '../../ui/say.ts';
import { TextCommit } from './TextCommit.tsx';
import { nextRange, parseTime, endsNextDay } from './timeOfDay.ts';

interface RangesProps {
  /** Whose ranges these are, for the names of the fields: "Monday". */
  readonly whose: string;
  readonly ranges: readonly Range[];
  /** Settles to null, or in words why the ranges were not taken. */
  readonly save: (next: (now: readonly Range[]) => readonly Range[]) => Promise<string | null>;
}

/** The work time of one day: any number of ranges. */
export function Ranges({ whose, ranges, save }: RangesProps) {
  const say = useSay();
  const replace = (place: number, next: (now: Range) => Range) =>
    save((now) => now.map((range, i) => (i === place ? next(range) : range)));
  const remove = (place: number) => save((now) => now.filter((_, i) => i !== place));

  return (
    <div className="ranges">
      {ranges.map((range, place) => (
        // If the number of ranges changes, the fields are made new: typed text must not move to another field.
        <RangeRow
          key={`${ranges.length}-${place}`}
          name={ranges.length === 1 ? whose : say('settings.ranges.numbered', { whose, number: place + 1 })}
          range={range}
          replace={(next) => replace(place, next)}
          remove={() => void remove(place)}
        />
      ))}
      <Button className="button bare ranges-add" onPress={() => void save((now) => [...now, nextRange(now)])}>
        <Plus size={16} aria-hidden="true" />
        {say(ranges.length === 0 ? 'settings.ranges.free' : 'settings.ranges.add')}
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
  const say = useSay();
  const [start, end] = range;
  return (
    <div className="range">
      <TextCommit
        label={say('settings.ranges.from', { name })}
        hideLabel
        className="time"
        value={start}
        commit={async (text) => {
          const time = parseTime(text);
          if (time === null) return say('settings.ranges.badStart');
          if (time === '24:00') return say('settings.ranges.startAtEnd');
          return replace(([, to]) => [time, to]);
        }}
      />
      <span className="range-to quiet">{say('settings.ranges.untilWord')}</span>
      <TextCommit
        label={say('settings.ranges.until', { name })}
        hideLabel
        className="time"
        value={end}
        commit={async (text) => {
          const time = parseTime(text);
          if (time === null) return say('settings.ranges.badEnd');
          return replace(([from]) => [from, time]);
        }}
      />
      <Button
        className="button bare icon"
        aria-label={say('settings.ranges.remove', { name, start, end })}
        onPress={remove}
      >
        <X size={16} aria-hidden="true" />
      </Button>
      {endsNextDay(range) ? <p className="range-night small quiet">{say('settings.ranges.nextDay', { end })}</p> : null}
    </div>
  );
}

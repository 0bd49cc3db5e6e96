import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components';
import { periodOf } from '../../shared/diary/days.ts';
import { dateText, LONG_DATE } from '../../shared/words/dates.ts';
import type { SayText } from '../../shared/words/say.ts';
import { useSay } from '../ui/say.ts';
import { type AtDate, type Period, useSteps } from './usePeriod.ts';

interface PeriodHeadProps {
  readonly period: Period;
  readonly go: (date: AtDate) => void;
}

/** Which day, week or month is shown, with the way to those beside it and back to now. */
export function PeriodHead({ period, go }: PeriodHeadProps) {
  const say = useSay();
  const { before, after, now } = useSteps(period, go);
  return (
    <div className="period">
      <Button className="button icon" aria-label={say('today.previous', { view: period.view })} onPress={before}>
        <ChevronLeft size={18} aria-hidden="true" />
      </Button>
      <Button
        className="button icon"
        aria-label={say('today.next', { view: period.view })}
        isDisabled={after === null}
        onPress={() => after?.()}
      >
        <ChevronRight size={18} aria-hidden="true" />
      </Button>
      <h2 aria-live="polite">{periodText(say, period)}</h2>
      {now === null ? null : (
        <Button className="button bare" onPress={now}>
          {say('today.back', { view: period.view })}
        </Button>
      )}
    </div>
  );
}

function periodText(say: SayText, { view, keys, key, today }: Period): string {
  const year: Intl.DateTimeFormatOptions = key.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' };
  switch (view) {
    case 'day':
      return dateText(say, key, { ...LONG_DATE, ...year });
    case 'week': {
      const isOneMonth = keys[0]!.slice(0, 7) === keys.at(-1)!.slice(0, 7);
      const first = dateText(say, keys[0]!, isOneMonth ? { day: 'numeric' } : { day: 'numeric', month: 'long' });
      const until = dateText(say, keys.at(-1)!, { day: 'numeric', month: 'long', ...year });
      return say('today.week', { from: first, until });
    }
    case 'month':
      return dateText(say, periodOf('month', key)[0]!, { month: 'long', year: 'numeric' });
  }
}

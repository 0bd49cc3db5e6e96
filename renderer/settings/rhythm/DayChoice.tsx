import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { PastDay } from '../../../shared/simulation/past.ts';
import { useSay } from '../../ui/say.ts';
import { dayNames } from './previewWords.ts';
import type { LastDays } from './useLastDays.ts';
import { type Compared, countsOf, total } from './usePreview.ts';
import { highestOf } from '../../../shared/extent.ts';

/** As many days as stand side by side. */
const MOST_DAYS = 10;

interface DayChoiceProps {
  readonly last: LastDays;
  readonly compared: Compared;
  readonly day: PastDay;
  readonly choose: (key: string) => void;
}

/** The last days with their breaks, of which one is looked at. */
export function DayChoice({ last, compared, day, choose }: DayChoiceProps) {
  const say = useSay();
  const shown = last.days.slice(-MOST_DAYS).map((each) => ({
    day: each,
    before: total(countsOf(compared.before, each)),
    now: total(countsOf(compared.now, each)),
  }));
  const isSame = compared.before === compared.now;
  const most = highestOf(
    shown.flatMap(({ before, now }) => [before, now]),
    4,
  );
  return (
    <RadioGroup className="days" orientation="horizontal" value={day.key} onChange={choose}>
      <Label className="small quiet">{say('settings.preview.choice')}</Label>
      <div className="days-row">
        {shown.map(({ day: each, before, now }) => {
          const { short, number, date } = dayNames(say, each);
          const name =
            before === now
              ? say('settings.preview.dayName', { date, count: now })
              : say('settings.preview.dayNameInstead', { date, count: now, before });
          return (
            <Radio key={each.key} value={each.key} className="day" aria-label={name}>
              <span className="day-bars">
                {isSame ? null : (
                  <span className="day-bar day-before" style={{ height: `${(before / most) * 100}%` }} />
                )}
                <span className="day-bar day-now" style={{ height: `${(now / most) * 100}%` }}>
                  <span className="day-count figures">{now}</span>
                </span>
              </span>
              <span className="small day-name">{each === last.today ? say('settings.preview.today') : short}</span>
              <span className="small quiet figures">{number}</span>
            </Radio>
          );
        })}
      </div>
    </RadioGroup>
  );
}

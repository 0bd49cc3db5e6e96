import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import type { Weekday } from '../../../shared/schedule/week.ts';
import { WEEKDAYS } from '../../../shared/schedule/week.ts';
import { weekdayName } from '../../../shared/words/settings.ts';
import { useSay } from '../../ui/say.ts';
import { dayName } from './weekWords.ts';

interface DayMenuProps {
  readonly day: Weekday;
  readonly days: readonly Weekday[];
  readonly isToday: boolean;
  readonly isFree: boolean;
  readonly add: () => void;
  readonly clear: () => void;
  readonly copyTo: (days: readonly Weekday[], name: string) => void;
}

const WORKING_DAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** The head of a day's column, with what can be done to the whole day. */
export function DayMenu({ day, days, isToday, isFree, add, clear, copyTo }: DayMenuProps) {
  const say = useSay();
  const name = dayName(say, day);
  const short = weekdayName(say, WEEKDAYS.indexOf(day), 'short');
  return (
    <MenuTrigger>
      <Button
        className="week-head"
        data-today={isToday || undefined}
        data-day-head={day}
        aria-label={say('settings.week.dayMenu', { short, today: isToday ? 'yes' : 'no', day: name })}
      >
        {short}
      </Button>
      <Popover className="popover" placement="bottom">
        <Menu className="choices" aria-label={name} disabledKeys={isFree ? ['clear'] : []}>
          <MenuItem id="add" className="choice" onAction={add}>
            {say('settings.ranges.add')}
          </MenuItem>
          <MenuItem id="clear" className="choice" onAction={clear}>
            {say('settings.week.free')}
          </MenuItem>
          <Separator className="choices-line" />
          <MenuSection>
            <Header className="choices-head small quiet">{say('settings.week.copyTo', { day: name })}</Header>
            <MenuItem className="choice" onAction={() => copyTo(WORKING_DAYS, say('settings.week.workingDays'))}>
              {say('settings.week.workingDays')}
            </MenuItem>
            <MenuItem className="choice" onAction={() => copyTo(days, say('settings.week.toEveryDay'))}>
              {say('settings.week.everyDay')}
            </MenuItem>
            {days
              .filter((other) => other !== day)
              .map((other) => (
                <MenuItem key={other} className="choice" onAction={() => copyTo([other], dayName(say, other))}>
                  {dayName(say, other)}
                </MenuItem>
              ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import type { Weekday } from '../../../shared/schedule/week.ts';
import { DAY_NAME } from './weekWords.ts';

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
  const name = DAY_NAME[day];
  const short = name.slice(0, 3);
  return (
    <MenuTrigger>
      <Button
        className="week-head"
        data-today={isToday || undefined}
        data-day-head={day}
        aria-label={`${short}${isToday ? ', today' : ''}: add to, copy or clear ${name}`}
      >
        {short}
      </Button>
      <Popover className="popover" placement="bottom">
        <Menu className="choices" aria-label={name} disabledKeys={isFree ? ['clear'] : []}>
          <MenuItem id="add" className="choice" onAction={add}>
            Add a time
          </MenuItem>
          <MenuItem id="clear" className="choice" onAction={clear}>
            Make it free
          </MenuItem>
          <Separator className="choices-line" />
          <MenuSection>
            <Header className="choices-head small quiet">{`Copy ${name} to`}</Header>
            <MenuItem className="choice" onAction={() => copyTo(WORKING_DAYS, 'Monday to Friday')}>
              Monday to Friday
            </MenuItem>
            <MenuItem className="choice" onAction={() => copyTo(days, 'every day')}>
              Every day
            </MenuItem>
            {days
              .filter((other) => other !== day)
              .map((other) => (
                <MenuItem key={other} className="choice" onAction={() => copyTo([other], DAY_NAME[other])}>
                  {DAY_NAME[other]}
                </MenuItem>
              ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

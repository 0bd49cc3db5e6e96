import { Copy, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Range, Settings, Weekday } from '../../shared/settings/schema.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { Ranges } from './Ranges.tsx';
import { Group, SectionHead } from './Row.tsx';
import { useSettings } from './settings-access.tsx';
import { SwitchRow } from './SwitchRow.tsx';
import { TextCommit } from './TextCommit.tsx';
import { useCommit } from './use-commit.ts';

type WorkHours = Settings['workHours'];
type Exception = WorkHours['exceptions'][number];

const DAY_NAME: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
const DAYS = Object.keys(DAY_NAME) as Weekday[];
const WORKING_DAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** When prompts may come. */
export function WorkHoursSection() {
  const { settings } = useSettings();
  const { commit, problem } = useCommit();
  const { workHours } = settings;
  return (
    <>
      <SectionHead title="Work hours">Outside of them nothing is offered. Reach load is still counted.</SectionHead>
      <Group title="Keep to work hours">
        <SwitchRow
          label="Only offer breaks in work hours"
          note="When this is off, breaks are offered whenever you work."
          value={workHours.enabled}
          problem={problem}
          onChange={(value) => void commit('workHours', (now) => ({ ...now, enabled: value }))}
        />
      </Group>
      <Group title="The week" note="A time that ends before it starts runs over midnight.">
        {DAYS.map((day) => (
          <DayRow key={day} day={day} ranges={workHours.week[day] ?? []} />
        ))}
      </Group>
      <ZoneGroup zone={workHours.zone} />
      <ExceptionsGroup exceptions={workHours.exceptions} />
    </>
  );
}

function DayRow({ day, ranges }: { readonly day: Weekday; readonly ranges: readonly Range[] }) {
  const { change } = useSettings();
  const name = DAY_NAME[day];
  const save = (next: (now: readonly Range[]) => readonly Range[]) =>
    change('workHours', (now) => withDay(now, day, next(now.week[day] ?? [])));
  const copyTo = (days: readonly Weekday[]) =>
    change('workHours', (now) => days.reduce((hours, to) => withDay(hours, to, now.week[day] ?? []), now));
  return (
    <div className="day">
      <span className="row-label">{name}</span>
      <Ranges whose={name} ranges={ranges} save={save} />
      <MenuTrigger>
        <Button className="button bare icon" aria-label={`Copy ${name} to other days`}>
          <Copy size={16} aria-hidden="true" />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="choices" aria-label={`Copy ${name} to`}>
            <MenuItem className="choice" onAction={() => void copyTo(WORKING_DAYS)}>
              Copy to Monday to Friday
            </MenuItem>
            <MenuItem className="choice" onAction={() => void copyTo(DAYS)}>
              Copy to every day
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}

/** A day without work time has no entry. */
function withDay(hours: WorkHours, day: Weekday, ranges: readonly Range[]): WorkHours {
  const { [day]: _, ...others } = hours.week;
  return { ...hours, week: ranges.length === 0 ? others : { ...others, [day]: ranges } };
}

function ZoneGroup({ zone }: { readonly zone: string }) {
  const { snapshot } = useSnapshot();
  const { change } = useSettings();
  const { commit, problem } = useCommit();
  const follows = zone === 'system';
  return (
    <Group title="Time zone">
      <SwitchRow
        label="Follow this computer"
        note={`It is in ${snapshot.zone} now.`}
        value={follows}
        problem={problem}
        onChange={(value) => void commit('workHours', (now) => ({ ...now, zone: value ? 'system' : snapshot.zone }))}
      />
      {follows ? null : (
        <div className="row row-stacked">
          <TextCommit
            label="Zone"
            className="zone"
            placeholder="Europe/Vienna"
            value={zone}
            commit={(text) => change('workHours', (now) => ({ ...now, zone: text.trim() }))}
          />
        </div>
      )}
    </Group>
  );
}

function ExceptionsGroup({ exceptions }: { readonly exceptions: readonly Exception[] }) {
  return (
    <Group title="Other days" note="Holidays, or days with their own hours. They replace the week’s; both dates count.">
      {exceptions.map((exception, place) => (
        <ExceptionRow key={`${exceptions.length}-${place}`} exception={exception} place={place} />
      ))}
      <NewException />
    </Group>
  );
}

function ExceptionRow({ exception, place }: { readonly exception: Exception; readonly place: number }) {
  const { change } = useSettings();
  const name = `Days ${exception.from} to ${exception.to}`;
  const replace = (next: (now: Exception) => Exception) =>
    change('workHours', (now) => ({
      ...now,
      exceptions: now.exceptions.map((other, i) => (i === place ? next(other) : other)),
    }));
  const remove = () =>
    change('workHours', (now) => ({ ...now, exceptions: now.exceptions.filter((_, i) => i !== place) }));
  return (
    <div className="exception">
      <div className="exception-dates">
        <TextCommit
          label="First day"
          type="date"
          value={exception.from}
          commit={async (from) => datesProblem(from, exception.to) ?? replace((now) => ({ ...now, from }))}
        />
        <TextCommit
          label="Last day"
          type="date"
          value={exception.to}
          commit={async (to) => datesProblem(exception.from, to) ?? replace((now) => ({ ...now, to }))}
        />
        <Button className="button bare icon" aria-label={`Remove ${name.toLowerCase()}`} onPress={() => void remove()}>
          <Trash2 size={16} aria-hidden="true" />
        </Button>
      </div>
      <Ranges
        whose={name}
        ranges={exception.ranges}
        save={(next) => replace((now) => ({ ...now, ranges: next(now.ranges) }))}
      />
    </div>
  );
}

function datesProblem(from: string, to: string): string | null {
  if (from === '' || to === '') return 'Give the whole date.';
  return from > to ? 'The last day must not be before the first.' : null;
}

function NewException() {
  const { change } = useSettings();
  const [problem, setProblem] = useState<string | null>(null);
  const add = async () => {
    const today = new Intl.DateTimeFormat('sv-SE').format();
    setProblem(
      await change('workHours', (now) => ({
        ...now,
        exceptions: [...now.exceptions, { from: today, to: today, ranges: [] }],
      })),
    );
  };
  return (
    <div className="row row-stacked">
      <Button className="button" onPress={() => void add()}>
        <Plus size={16} aria-hidden="true" />
        Add days
      </Button>
      {problem === null ? null : (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

import { workOutlookText } from '../../../shared/words/workOutlook.ts';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { dateRangeText, FULL_DATE } from '../../../shared/words/dates.ts';
import { reachDayAt } from '../../../shared/schedule/workHours.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import type { SayText } from '../../../shared/words/say.ts';
import { Problem } from '../../ui/Problem.tsx';
import { useSay } from '../../ui/say.ts';
import { useSnapshot } from '../../ui/snapshot.ts';
import { HolidayImport } from '../holidays/HolidayImport.tsx';
import { Ranges } from '../rows/Ranges.tsx';
import { Group, SectionHead } from '../rows/Row.tsx';
import { WeekGrid } from '../schedule/WeekGrid.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { SwitchField } from '../rows/SwitchField.tsx';
import { SwitchRow } from '../rows/SwitchRow.tsx';
import { TextCommit } from '../rows/TextCommit.tsx';
import { useSetting } from '../access/settingSource.tsx';

type WorkHours = Settings['workHours'];
type Exception = WorkHours['exceptions'][number];

/** When prompts may come. */
export function WorkHoursSection() {
  const say = useSay();
  const { snapshot } = useSnapshot();
  const { settings } = useSettings();
  const { workHours } = settings;
  // What main has taken: a zone that was just typed may not exist.
  const fixed = snapshot.ownSettings.workHours.zone;
  return (
    <>
      <div>
        <SectionHead title={say('settings.page.hours.name')}>{say('settings.page.hours.about')}</SectionHead>
        <p className="work-line" role="status">
          {workOutlookText(say, snapshot.workOutlook, { wall: snapshot.now, zone: snapshot.zone })}
        </p>
      </div>
      <Group place="group.keepToHours">
        <SwitchRow setting="workHours.enabled" />
        {workHours.enabled ? <EveningsRow /> : null}
      </Group>
      <Group place="workHours.week">
        <WeekGrid zone={fixed === 'system' ? snapshot.zone : fixed} />
      </Group>
      <ZoneGroup />
      <ExceptionsGroup exceptions={workHours.exceptions} />
    </>
  );
}

/** What comes after the last work of a day. */
function EveningsRow() {
  const { value, save, problem, label, note, place } = useSetting<WorkHours['evenings']>('workHours.evenings');
  return (
    <SwitchField
      {...place}
      label={label}
      note={note}
      value={value === 'gentle'}
      problem={problem}
      onChange={(on) => void save(on ? 'gentle' : 'off')}
    />
  );
}

function ZoneGroup() {
  const say = useSay();
  const { snapshot } = useSnapshot();
  const { change } = useSettings();
  const { value: zone, save, problem, label, place } = useSetting<string>('workHours.zone');
  const follows = zone === 'system';
  return (
    <Group place="group.zone">
      <SwitchField
        {...place}
        label={label}
        note={say('settings.zone.here', { zone: snapshot.zone })}
        value={follows}
        problem={problem}
        onChange={(follow) => void save(follow ? 'system' : snapshot.zone)}
      />
      {follows ? null : (
        <div className="row row-stacked">
          <TextCommit
            label={say('settings.zone.label')}
            className="zone"
            draftKey="hours.zone"
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
    <Group place="workHours.exceptions">
      {exceptions.map((exception, place) => (
        <ExceptionRow key={`${exceptions.length}-${place}`} exception={exception} place={place} />
      ))}
      <NewException />
      <HolidayImport />
    </Group>
  );
}

function ExceptionRow({ exception, place }: { readonly exception: Exception; readonly place: number }) {
  const say = useSay();
  const { change } = useSettings();
  const name = exception.name ?? dateRangeText(say, exception.from, exception.to, FULL_DATE);
  const replace = (next: (now: Exception) => Exception) =>
    change('workHours', (now) => ({
      ...now,
      exceptions: now.exceptions.map((other, i) => (i === place ? next(other) : other)),
    }));
  const remove = () =>
    change(
      'workHours',
      (now) => ({ ...now, exceptions: now.exceptions.filter((_, i) => i !== place) }),
      say('settings.days.removed', { name }),
    );
  return (
    <div className="exception">
      <div className="exception-dates">
        <TextCommit
          label={say('settings.days.name')}
          className="exception-name"
          draftKey={`exception.${exception.from}`}
          placeholder={say('settings.days.optional')}
          value={exception.name ?? ''}
          commit={(text) => replace((now) => named(now, text.trim()))}
        />
        <TextCommit
          label={say('settings.days.first')}
          type="date"
          value={exception.from}
          commit={async (from) => datesProblem(say, from, exception.to) ?? replace((now) => ({ ...now, from }))}
        />
        <TextCommit
          label={say('settings.days.last')}
          type="date"
          value={exception.to}
          commit={async (to) => datesProblem(say, exception.from, to) ?? replace((now) => ({ ...now, to }))}
        />
        <Button
          className="button bare icon"
          aria-label={say('settings.days.remove', { name })}
          onPress={() => void remove()}
        >
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

/** An exception without a name has no such field. */
function named(exception: Exception, name: string): Exception {
  const { name: _, ...others } = exception;
  return name === '' ? others : { ...others, name };
}

function datesProblem(say: SayText, from: string, to: string): string | null {
  if (from === '' || to === '') return say('settings.days.wholeDate');
  return from > to ? say('settings.data.daysOrder') : null;
}

function NewException() {
  const say = useSay();
  const { now, zone } = useSnapshot().snapshot;
  const { change } = useSettings();
  const [problem, setProblem] = useState<string | null>(null);
  const add = async () => {
    const today = reachDayAt(now, zone).key;
    setProblem(
      await change(
        'workHours',
        (hours) => ({ ...hours, exceptions: [...hours.exceptions, { from: today, to: today, ranges: [] }] }),
        say('settings.days.oneAdded'),
      ),
    );
  };
  return (
    <div className="row row-stacked">
      <Button className="button" onPress={() => void add()}>
        <Plus size={16} aria-hidden="true" />
        {say('settings.days.add')}
      </Button>
      <Problem text={problem} />
    </div>
  );
}

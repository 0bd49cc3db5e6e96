import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { datesWords, FULL_DATE } from '../../../shared/words/dates.ts';
import { reachDayAt } from '../../../shared/schedule/workHours.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import { Problem } from '../../ui/Problem.tsx';
import { useSnapshot } from '../../ui/snapshot.ts';
import { HolidayImport } from '../holidays/HolidayImport.tsx';
import { ENTRY } from '../navigation/placed.ts';
import { Ranges } from '../rows/Ranges.tsx';
import { Group, SectionHead } from '../rows/Row.tsx';
import { WeekGrid } from '../schedule/WeekGrid.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { SwitchRow } from '../rows/SwitchRow.tsx';
import { TextCommit } from '../rows/TextCommit.tsx';
import { useCommit } from '../access/useCommit.ts';

type WorkHours = Settings['workHours'];
type Exception = WorkHours['exceptions'][number];

/** When prompts may come. */
export function WorkHoursSection() {
  const { snapshot } = useSnapshot();
  const { settings } = useSettings();
  const { commit, problem } = useCommit();
  const { workHours } = settings;
  // What main has taken: a zone that was just typed may not exist.
  const fixed = snapshot.ownSettings.workHours.zone;
  return (
    <>
      <div>
        <SectionHead title="Work hours">Outside of them nothing is offered. Reach load is still counted.</SectionHead>
        <p className="work-line" role="status">
          {snapshot.workLine}
        </p>
      </div>
      <Group title="Keep to work hours">
        <SwitchRow
          label="Only offer breaks in work hours"
          at="workHours.enabled"
          keywords="schedule evening"
          note="When this is off, breaks are offered whenever you work."
          value={workHours.enabled}
          problem={problem}
          onChange={(value) => void commit('workHours', (now) => ({ ...now, enabled: value }))}
        />
        {workHours.enabled ? <EveningsRow gentle={workHours.evenings === 'gentle'} /> : null}
      </Group>
      <Group title="The week" at="workHours.week" keywords="schedule calendar days lunch weekend">
        <WeekGrid zone={fixed === 'system' ? snapshot.zone : fixed} />
      </Group>
      <ZoneGroup zone={workHours.zone} />
      <ExceptionsGroup exceptions={workHours.exceptions} />
    </>
  );
}

/** What comes after the last work of a day. */
function EveningsRow({ gentle }: { readonly gentle: boolean }) {
  const { commit, problem } = useCommit();
  return (
    <SwitchRow
      label="Gentle evenings"
      at="workHours.evenings"
      keywords="quiet after work night"
      note="From the last work of a day until 04:00, long breaks alone are offered, each as a card in the corner, without a sound."
      value={gentle}
      problem={problem}
      onChange={(on) => void commit('workHours', (now) => ({ ...now, evenings: on ? 'gentle' : 'off' }))}
    />
  );
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
        at="workHours.zone"
        keywords="timezone travel"
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
    <Group
      title="Other days"
      at="workHours.exceptions"
      keywords="holidays holiday vacation exceptions days off leave"
      note="Days off, short days, or a stretch of them with hours of their own. They replace the week’s; both dates count."
    >
      {exceptions.map((exception, place) => (
        <ExceptionRow key={`${exceptions.length}-${place}`} exception={exception} place={place} />
      ))}
      <NewException />
      <HolidayImport />
    </Group>
  );
}

function ExceptionRow({ exception, place }: { readonly exception: Exception; readonly place: number }) {
  const { change } = useSettings();
  const name = exception.name ?? datesWords(exception.from, exception.to, FULL_DATE);
  const replace = (next: (now: Exception) => Exception) =>
    change('workHours', (now) => ({
      ...now,
      exceptions: now.exceptions.map((other, i) => (i === place ? next(other) : other)),
    }));
  const remove = () =>
    change(
      'workHours',
      (now) => ({ ...now, exceptions: now.exceptions.filter((_, i) => i !== place) }),
      `${name}, removed`,
    );
  return (
    <div className="exception" {...ENTRY}>
      <div className="exception-dates">
        <TextCommit
          label="Name"
          className="exception-name"
          draftKey={`exception.${exception.from}`}
          placeholder="Optional"
          value={exception.name ?? ''}
          commit={(text) => replace((now) => named(now, text.trim()))}
        />
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
        <Button className="button bare icon" aria-label={`Remove ${name}`} onPress={() => void remove()}>
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

function datesProblem(from: string, to: string): string | null {
  if (from === '' || to === '') return 'Give the whole date.';
  return from > to ? 'The last day must not be before the first.' : null;
}

function NewException() {
  const { now, zone } = useSnapshot().snapshot;
  const { change } = useSettings();
  const [problem, setProblem] = useState<string | null>(null);
  const add = async () => {
    const today = reachDayAt(now, zone).key;
    setProblem(
      await change(
        'workHours',
        (hours) => ({ ...hours, exceptions: [...hours.exceptions, { from: today, to: today, ranges: [] }] }),
        'Other days, one added',
      ),
    );
  };
  return (
    <div className="row row-stacked">
      <Button className="button" onPress={() => void add()}>
        <Plus size={16} aria-hidden="true" />
        Add days
      </Button>
      <Problem text={problem} />
    </div>
  );
}

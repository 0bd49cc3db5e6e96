import { CalendarPlus, Check } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button, Checkbox, CheckboxGroup, FileTrigger } from 'react-aria-components';
import { datesWords, FULL_DATE } from '../../../shared/words/dates.ts';
import { reachDayAt } from '../../../shared/schedule/workHours.ts';
import { useSettings } from '../access/settingsAccess.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { useSnapshot } from '../../ui/snapshot.ts';
import { type Offer, readCalendar, withDaysOff } from './readCalendar.ts';
import './holidays.css';

/** Public holidays from a calendar file, looked through before they become days off. */
export function HolidayImport() {
  const { settings, change } = useSettings();
  const { now, zone } = useSnapshot().snapshot;
  const [offer, setOffer] = useState<Offer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const opener = useRef<HTMLButtonElement>(null);

  const choose = async (files: FileList | null) => {
    const file = files?.[0];
    if (file === undefined) return;
    const reading = await readCalendar(file, reachDayAt(now, zone).key, settings.workHours.exceptions);
    setSaid('');
    setOffer(reading.is === 'read' ? reading.offer : null);
    setProblem(reading.is === 'refused' ? reading.why : null);
  };
  const close = () => {
    setOffer(null);
    opener.current?.focus();
  };
  const add = async (days: Offer['days']) => {
    const found = await change(
      'workHours',
      (now) => ({ ...now, exceptions: withDaysOff(now.exceptions, days) }),
      `Other days, ${days.length} added`,
    );
    setProblem(found);
    if (found !== null) return;
    setSaid(`${days.length} added as ${days.length === 1 ? 'a day' : 'days'} off.`);
    close();
  };
  return (
    <div className="row row-stacked holidays">
      <FileTrigger acceptedFileTypes={['.ics', 'text/calendar']} onSelect={(files) => void choose(files)}>
        <Button ref={opener} className="button">
          <CalendarPlus size={16} aria-hidden="true" />
          Public holidays from a file…
        </Button>
      </FileTrigger>
      <p className="small quiet">
        A calendar file (.ics), as calendars and public offices give it. You see its days before any is added.
      </p>
      <Problem text={problem} className="holidays-problem" />
      <p className="small" role="status">
        {said}
      </p>
      {offer === null ? null : <Preview key={offer.file} offer={offer} add={add} cancel={close} />}
    </div>
  );
}

const MOST_REMARKS = 5;

interface PreviewProps {
  readonly offer: Offer;
  readonly add: (days: Offer['days']) => Promise<void>;
  readonly cancel: () => void;
}

/** The days that would be added; each can be left out. */
function Preview({ offer: { file, days, leftOut, remarks }, add, cancel }: PreviewProps) {
  const all = days.map(({ from, to }) => `${from} ${to}`);
  const [ticked, setTicked] = useState<readonly string[]>(all);
  const chosen = days.filter((_, place) => ticked.includes(all[place]!));
  return (
    <section className="holidays-preview" aria-label={`Days in ${file}`}>
      <div className="holidays-head">
        <h4>
          {days.length === 0
            ? `Nothing to add from ${file}`
            : `${days.length === 1 ? 'One entry' : `${days.length} entries`} in ${file}`}
        </h4>
        {days.length > 1 ? (
          <Button className="button bare" onPress={() => setTicked(ticked.length === 0 ? all : [])}>
            {ticked.length === 0 ? 'Tick all' : 'Untick all'}
          </Button>
        ) : null}
      </div>
      {days.length === 0 ? null : (
        <CheckboxGroup className="holidays-days" aria-label="Days off" value={[...ticked]} onChange={setTicked}>
          {days.map((day, place) => (
            <Checkbox key={all[place]} value={all[place]!} className="check">
              <span className="check-box">
                <Check size={16} strokeWidth={3} aria-hidden="true" />
              </span>
              <span className="holidays-day">
                <span>{day.name ?? 'A day off'}</span>
                <span className="small quiet figures">
                  {datesWords(day.from, day.to, { weekday: 'short', ...FULL_DATE })}
                </span>
              </span>
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      {leftOut === '' ? null : <p className="small quiet">{leftOut}</p>}
      {remarks.length === 0 ? null : (
        <ul className="small quiet holidays-remarks">
          {remarks.slice(0, MOST_REMARKS).map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
          {remarks.length > MOST_REMARKS ? <li>{`And ${remarks.length - MOST_REMARKS} more like these.`}</li> : null}
        </ul>
      )}
      <div className="holidays-end">
        {days.length === 0 ? null : (
          <Button className="button primary" isDisabled={chosen.length === 0} onPress={() => void add(chosen)}>
            {`Add ${chosen.length} as ${chosen.length === 1 ? 'a day' : 'days'} off`}
          </Button>
        )}
        <Button className="button" onPress={cancel}>
          {days.length === 0 ? 'Close' : 'Cancel'}
        </Button>
      </div>
    </section>
  );
}

import { CalendarPlus, Check } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button, Checkbox, CheckboxGroup, FileTrigger } from 'react-aria-components';
import { dateRangeText, FULL_DATE } from '../../../shared/words/dates.ts';
import { reachDayAt } from '../../../shared/schedule/workHours.ts';
import { useSettings } from '../access/settingsAccess.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { useSay } from '../../ui/say.ts';
import { useSnapshot } from '../../ui/snapshot.ts';
import { type CalendarOffer, readCalendar, withDaysOff } from './readCalendar.ts';
import './holidays.css';

/** Public holidays from a calendar file, looked through before they become days off. */
export function HolidayImport() {
  const say = useSay();
  const { settings, change } = useSettings();
  const { now, zone } = useSnapshot().snapshot;
  const [offer, setOffer] = useState<CalendarOffer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const opener = useRef<HTMLButtonElement>(null);

  const choose = async (files: FileList | null) => {
    const file = files?.[0];
    if (file === undefined) return;
    const reading = await readCalendar(say, file, reachDayAt(now, zone).key, settings.workHours.exceptions);
    setSaid('');
    setOffer(reading.is === 'read' ? reading.offer : null);
    setProblem(reading.is === 'refused' ? reading.why : null);
  };
  const close = () => {
    setOffer(null);
    opener.current?.focus();
  };
  const add = async (days: CalendarOffer['days']) => {
    const found = await change(
      'workHours',
      (now) => ({ ...now, exceptions: withDaysOff(now.exceptions, days) }),
      say('settings.holidays.added', { count: days.length }),
    );
    setProblem(found);
    if (found !== null) return;
    setSaid(say('settings.holidays.done', { count: days.length }));
    close();
  };
  return (
    <div className="row row-stacked holidays">
      <FileTrigger acceptedFileTypes={['.ics', 'text/calendar']} onSelect={(files) => void choose(files)}>
        <Button ref={opener} className="button">
          <CalendarPlus size={16} aria-hidden="true" />
          {say('settings.holidays.choose')}
        </Button>
      </FileTrigger>
      <p className="small quiet">{say('settings.holidays.about')}</p>
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
  readonly offer: CalendarOffer;
  readonly add: (days: CalendarOffer['days']) => Promise<void>;
  readonly cancel: () => void;
}

/** The days that would be added; each can be left out. */
function Preview({ offer: { file, days, leftOut, remarks }, add, cancel }: PreviewProps) {
  const say = useSay();
  const all = days.map(({ from, to }) => `${from} ${to}`);
  const [ticked, setTicked] = useState<readonly string[]>(all);
  const chosen = days.filter((_, place) => ticked.includes(all[place]!));
  return (
    <section className="holidays-preview" aria-label={say('settings.holidays.label', { file })}>
      <div className="holidays-head">
        <h4>{say('settings.holidays.head', { count: days.length, file })}</h4>
        {days.length > 1 ? (
          <Button className="button bare" onPress={() => setTicked(ticked.length === 0 ? all : [])}>
            {say(ticked.length === 0 ? 'settings.holidays.tickAll' : 'settings.holidays.untickAll')}
          </Button>
        ) : null}
      </div>
      {days.length === 0 ? null : (
        <CheckboxGroup
          className="holidays-days"
          aria-label={say('settings.holidays.days')}
          value={[...ticked]}
          onChange={setTicked}
        >
          {days.map((day, place) => (
            <Checkbox key={all[place]} value={all[place]!} className="check">
              <span className="check-box">
                <Check size={16} strokeWidth={3} aria-hidden="true" />
              </span>
              <span className="holidays-day">
                <span>{day.name ?? say('settings.holidays.unnamed')}</span>
                <span className="small quiet figures">
                  {dateRangeText(say, day.from, day.to, { weekday: 'short', ...FULL_DATE })}
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
          {remarks.length > MOST_REMARKS ? (
            <li>{say('settings.holidays.more', { count: remarks.length - MOST_REMARKS })}</li>
          ) : null}
        </ul>
      )}
      <div className="holidays-end">
        {days.length === 0 ? null : (
          <Button className="button primary" isDisabled={chosen.length === 0} onPress={() => void add(chosen)}>
            {say('settings.holidays.take', { count: chosen.length })}
          </Button>
        )}
        <Button className="button" onPress={cancel}>
          {say(days.length === 0 ? 'settings.holidays.close' : 'settings.holidays.cancel')}
        </Button>
      </div>
    </section>
  );
}

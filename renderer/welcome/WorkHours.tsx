import { ArrowUpRight } from 'lucide-react';
import { Button, Radio, RadioGroup } from 'react-aria-components';
import type { Settings } from '../../shared/settings/schema.ts';
import { listOf } from '../../shared/words/list.ts';
import type { SayText } from '../../shared/words/say.ts';
import { useSend } from '../ui/send.ts';
import { type HoursAnswer, USUAL_WEEK } from './answers.ts';
import { Head } from './Head.tsx';
import { Week } from './Week.tsx';
import { useSay } from '../ui/say.ts';

/** A week that is not like the usual one, for the picture. */
const SOME_WEEK: Settings['workHours']['week'] = {
  mon: [['08:00', '13:00']],
  tue: [
    ['08:00', '12:00'],
    ['14:00', '19:00'],
  ],
  wed: [['08:00', '13:00']],
  thu: [
    ['08:00', '12:00'],
    ['14:00', '19:00'],
  ],
  sat: [['10:00', '15:00']],
};

const usualTimes = (say: SayText): string =>
  listOf(
    say,
    (USUAL_WEEK.mon ?? []).map(([from, to]) => say('time.range', { from, to })),
  );

interface WorkHoursProps {
  readonly hours: HoursAnswer;
  /** The week as it is set. */
  readonly week: Settings['workHours']['week'];
  readonly onChoose: (hours: Exclude<HoursAnswer, 'own'>) => void;
  /** The times are about to be set in the settings, so that nothing chosen here counts. */
  readonly onExact: () => void;
}

/** When breaks may be offered. */
export function WorkHours({ hours, week, onChoose, onExact }: WorkHoursProps) {
  const say = useSay();
  const { send, failed } = useSend();
  const setExactly = () => {
    onExact();
    send('openWindow', { window: 'settings', at: 'workHours.enabled' });
  };
  return (
    <>
      <Head title={say('welcome.hours')}>{say('welcome.hoursLead')}</Head>
      <div className="welcome-choices">
        <RadioGroup
          className="welcome-choices"
          aria-label={say('welcome.hoursChoice')}
          value={hours === 'own' ? null : hours}
          onChange={(value) => onChoose(value as Exclude<HoursAnswer, 'own'>)}
        >
          <Radio value="always" className="card-choice welcome-choice">
            <span className="welcome-dot" aria-hidden="true" />
            <span>
              <span className="welcome-name">{say('welcome.always')}</span>
              <span className="quiet">{say('welcome.alwaysNote')}</span>
            </span>
            <Week week={null} />
          </Radio>
          <Radio value="weekdays" className="card-choice welcome-choice">
            <span className="welcome-dot" aria-hidden="true" />
            <span>
              <span className="welcome-name">{say('welcome.weekdays')}</span>
              <span className="quiet figures">{say('welcome.weekdaysNote', { times: usualTimes(say) })}</span>
            </span>
            <Week week={USUAL_WEEK} />
          </Radio>
        </RadioGroup>
        <Button
          className="card-choice welcome-choice"
          onPress={setExactly}
          {...(hours === 'own' && { 'data-selected': true })}
        >
          <ArrowUpRight className="welcome-away" size={20} aria-hidden="true" />
          <span>
            <span className="welcome-name">{say('welcome.exactHours')}</span>
            <span className="quiet">{say(hours === 'own' ? 'welcome.exactHoursInUse' : 'welcome.exactHoursNote')}</span>
          </span>
          <Week week={hours === 'own' ? week : SOME_WEEK} />
        </Button>
      </div>
      {failed ? (
        <p className="problem" role="alert">
          {say('welcome.settingsDidNotOpen')}
        </p>
      ) : null}
    </>
  );
}

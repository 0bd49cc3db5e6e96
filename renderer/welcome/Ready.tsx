import { Check } from 'lucide-react';
import { Button, Checkbox } from 'react-aria-components';
import { spokenLength } from '../../shared/words/lengths.ts';
import { sensorNoteText } from '../../shared/words/sensors.ts';
import { useSay } from '../ui/say.ts';
import { useSend } from '../ui/send.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { Strand } from '../ui/Strand.tsx';
import { Head } from './Head.tsx';

interface ReadyProps {
  readonly startsAtLogin: boolean;
  readonly onStartsAtLogin: (on: boolean) => void;
}

/** Where Unknot is from now on, and whether it comes up with the computer. */
export function Ready({ startsAtLogin, onStartsAtLogin }: ReadyProps) {
  const say = useSay();
  const { send } = useSend();
  const { platform, sensors, inForce } = useSnapshot().snapshot;
  const tray = sensors.find(({ sensor }) => sensor === 'tray');
  return (
    <div className="welcome-ready">
      <Strand progress={0.62} width={7} className="welcome-rest" />
      <Head title={say('welcome.ready')}>
        {tray === undefined || tray.sees ? say('welcome.whereItIs', { platform }) : sensorNoteText(say, tray.note)}
      </Head>
      <Checkbox className="check" isSelected={startsAtLogin} onChange={onStartsAtLogin}>
        <span className="check-box">
          <Check size={16} strokeWidth={3} aria-hidden="true" />
        </span>
        {say('welcome.startAtLogin')}
      </Checkbox>
      <p className="quiet">{say('welcome.tryNote', { length: spokenLength(say, inForce.rhythm.micro.seconds) })}</p>
      <Button className="button bare" onPress={() => send('openWindow', 'today')}>
        {say('welcome.openToday')}
      </Button>
    </div>
  );
}

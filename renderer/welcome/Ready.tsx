import { useSnapshot } from '../ui/snapshot.ts';
import { Strand } from '../ui/Strand.tsx';
import { spokenLength } from '../../shared/words/lengths.ts';
import { Head } from './Head.tsx';
import { sensorNoteText } from '../../shared/words/sensors.ts';
import { useSay } from '../ui/say.ts';

/** Where Unknot is from now on. */
export function Ready() {
  const say = useSay();
  const { platform, sensors, inForce } = useSnapshot().snapshot;
  const tray = sensors.find(({ sensor }) => sensor === 'tray');
  return (
    <div className="welcome-ready">
      <Strand progress={0.62} width={7} className="welcome-rest" />
      <Head title={say('welcome.ready')}>
        {tray === undefined || tray.sees ? say('welcome.whereItIs', { platform }) : sensorNoteText(say, tray.note)}
      </Head>
      <p className="quiet">{say('welcome.tryNote', { length: spokenLength(say, inForce.rhythm.micro.seconds) })}</p>
    </div>
  );
}

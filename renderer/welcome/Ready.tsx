import type { Snapshot } from '../../shared/bridge.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { Strand } from '../ui/Strand.tsx';
import { spokenLength } from '../ui/words.ts';
import { Head } from './Head.tsx';

/** Where the icon is, as the system calls it. */
const PLACES: Readonly<Record<Snapshot['platform'], string>> = {
  linux: 'in the tray of your panel',
  darwin: 'in the menu bar at the top of the screen',
  win32: 'in the notification area of the taskbar, perhaps behind its arrow',
};

/** Where Unknot is from now on. */
export function Ready() {
  const { platform, sensors, inForce } = useSnapshot().snapshot;
  const tray = sensors.find(({ sensor }) => sensor === 'tray');
  return (
    <div className="welcome-ready">
      <Strand progress={0.62} width={7} className="welcome-rest" />
      <Head title="That is all">
        {tray === undefined || tray.sees
          ? `Unknot is ${PLACES[platform]} from now on: a ring that fills as you reach. Its menu leads to Today, Settings and Help.`
          : tray.note}
      </Head>
      <p className="quiet">
        Would you like to see a break? It takes {spokenLength(inForce.rhythm.micro.seconds)}, and you can leave it at
        any time.
      </p>
    </div>
  );
}

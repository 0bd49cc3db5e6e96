import { EyeOff } from 'lucide-react';
import { isHoldSensor, type SensorHealth } from '../../shared/sensors.ts';
import { sensorNoteText } from '../../shared/words/sensors.ts';
import { useSay } from '../ui/say.ts';

/** What this machine does not tell, with what to do about it. */
export function BlindSensorsNotice({ sensors }: { readonly sensors: readonly SensorHealth[] }) {
  const say = useSay();
  const blind = sensors.filter(({ sensor, sees }) => !sees && !isHoldSensor(sensor));
  if (blind.length === 0) return null;
  return (
    <section className="unseen small quiet" aria-labelledby="unseen">
      <h3 id="unseen">
        <EyeOff size={15} aria-hidden="true" /> {say('today.blindSensors')}
      </h3>
      <ul>
        {blind.map(({ sensor, note }) => (
          <li key={sensor}>{sensorNoteText(say, note)}</li>
        ))}
      </ul>
    </section>
  );
}

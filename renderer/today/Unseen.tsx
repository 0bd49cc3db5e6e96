import { EyeOff } from 'lucide-react';
import type { SensorHealth } from '../../shared/bridge.ts';

/** What this machine does not tell, with what to do about it. */
export function Unseen({ sensors }: { readonly sensors: readonly SensorHealth[] }) {
  const blind = sensors.filter(({ sees }) => !sees);
  if (blind.length === 0) return null;
  return (
    <section className="unseen small quiet" aria-labelledby="unseen">
      <h3 id="unseen">
        <EyeOff size={15} aria-hidden="true" /> Not seen on this computer
      </h3>
      <ul>
        {blind.map(({ sensor, note }) => (
          <li key={sensor}>{note}</li>
        ))}
      </ul>
    </section>
  );
}

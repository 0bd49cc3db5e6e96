import { useSnapshot } from '../ui/snapshot.ts';
import { LoadGauge } from './LoadGauge.tsx';

/** The present: what goes on, what comes next, and how full both counts are. */
export function NowStrip() {
  const { stateLine, need, load } = useSnapshot().snapshot;
  return (
    <section className="now-strip" aria-label="Now">
      <p className="now-state" role="status">
        {stateLine}
      </p>
      <LoadGauge label="Pause need" note="to a micro-break" gauge={need} />
      <LoadGauge label="Reach load" note="to a long break" gauge={load} />
    </section>
  );
}

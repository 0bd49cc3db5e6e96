import { situationText } from '../../shared/words/situation.ts';
import { useSay } from '../ui/say.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { LoadGauge } from './LoadGauge.tsx';

/** The present: what goes on, what comes next, and how full both counts are. */
export function NowStrip() {
  const { situation, need, load, now, zone } = useSnapshot().snapshot;
  const say = useSay();
  return (
    <section className="now-strip" aria-label={say('today.now')}>
      <p className="now-state" role="status">
        {situationText(say, situation, { wall: now, zone })}
      </p>
      <LoadGauge label={say('today.pauseNeed')} note={say('today.toMicroBreak')} gauge={need} />
      <LoadGauge label={say('today.reachLoad')} note={say('today.toLongBreak')} gauge={load} />
    </section>
  );
}

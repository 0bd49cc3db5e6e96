import { Meter } from 'react-aria-components';
import { situationText } from '../../shared/words/situation.ts';
import { useSay } from '../ui/say.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { Strand } from '../ui/Strand.tsx';
import { LoadGauge } from './LoadGauge.tsx';

/** The present: what goes on and what comes next, with one ring; the counts behind it for who asks. */
export function NowStrip() {
  const { situation, need, load, now, zone } = useSnapshot().snapshot;
  const say = useSay();
  const text = situationText(say, situation, { wall: now, zone });
  const next = situation.kind === 'working' && situation.of === 'long' ? load : need;
  return (
    <section className="now-strip" aria-label={say('today.now')}>
      <Meter
        className="now-ring"
        aria-label={say('today.toNextBreak')}
        value={next.value}
        maxValue={next.of}
        valueLabel={text}
      >
        <Strand progress={next.of > 0 ? next.value / next.of : 0} frame="loop" width={9} />
      </Meter>
      <p className="now-state" role="status">
        {text}
      </p>
      <details className="now-counts">
        <summary>{say('today.howCounted')}</summary>
        <div>
          <LoadGauge label={say('today.pauseNeed')} note={say('today.toMicroBreak')} gauge={need} />
          <LoadGauge label={say('today.reachLoad')} note={say('today.toLongBreak')} gauge={load} />
          <p className="small quiet">{say('today.howCountedNote')}</p>
        </div>
      </details>
    </section>
  );
}

import { useEffect } from 'react';
import type { Snapshot } from '../../shared/bridge.ts';
import { spokenLength } from '../../shared/words/lengths.ts';
import { situationText } from '../../shared/words/situation.ts';
import { useSay } from '../ui/say.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { Strand } from '../ui/Strand.tsx';

/** A break that was rested to its end, for a moment: what it did, and what comes next. Any key or press closes it. */
export function Ended({ end }: { readonly end: NonNullable<Snapshot['breakEnd']> }) {
  const say = useSay();
  const { situation, now, zone } = useSnapshot().snapshot;
  const need = { before: Math.round(end.need.before), after: Math.round(end.need.after) };
  useEffect(() => {
    const close = () => window.close();
    window.addEventListener('keydown', close);
    window.addEventListener('pointerdown', close);
    return () => {
      window.removeEventListener('keydown', close);
      window.removeEventListener('pointerdown', close);
    };
  }, []);
  return (
    <main className="break-ended">
      <Strand progress={1} tension={0} width={5} frame="loop" className="break-ended-mark" />
      <h1>{say('break.done')}</h1>
      <p className="break-ended-worth" role="status">
        {need.after < need.before
          ? say('break.needFell', need)
          : say('break.restedFor', { length: spokenLength(say, end.seconds, 'start') })}
      </p>
      {situation.kind === 'working' ? (
        <p className="quiet">{situationText(say, situation, { wall: now, zone })}</p>
      ) : null}
    </main>
  );
}

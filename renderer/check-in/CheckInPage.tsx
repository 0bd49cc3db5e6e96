import { useState } from 'react';
import type { CheckInKept } from '../../shared/bridge.ts';
import type { Said } from '../../shared/diary/checkIn.ts';
import { NOT_REACHED, bridge } from '../ui/bridge.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { Kept } from './Kept.tsx';
import { Telling } from './Telling.tsx';
import '../ui/page.css';
import './check-in-page.css';

/** What is being told, and of which check-in; or what became of it. */
type Stage =
  | { readonly is: 'telling'; readonly given: Said | null; readonly corrects: number | null }
  | { readonly is: 'kept'; readonly said: Said; readonly kept: CheckInKept };

/** A whole check-in: a number, and where and in words if one likes; then the way to mend it. */
export function CheckInPage() {
  const { completing } = useSnapshot().snapshot;
  const telling = (of: typeof completing): Stage => ({ is: 'telling', given: of, corrects: of?.at ?? null });
  const [stage, setStage] = useState<Stage>(() => telling(completing));
  const [begun, setBegun] = useState(completing);
  const [problem, setProblem] = useState<string | null>(null);
  const [isKeeping, setIsKeeping] = useState(false);
  if (completing !== null && completing.at !== begun?.at) {
    setBegun(completing);
    setStage(telling(completing));
  }

  async function keep(said: Said, corrects: number | null, onKept: () => void): Promise<void> {
    if (isKeeping) return;
    setIsKeeping(true);
    try {
      const kept = await bridge().send('checkIn', { ...said, corrects });
      if (corrects !== null && kept.fault !== null) return setProblem(kept.fault);
      setProblem(null);
      onKept();
      setStage({ is: 'kept', said, kept });
    } catch {
      setProblem(NOT_REACHED);
    } finally {
      setIsKeeping(false);
    }
  }

  async function takeBack(said: Said, at: number): Promise<void> {
    try {
      const fault = await bridge().send('takeBackCheckIn', at);
      setProblem(fault);
      if (fault === null) setStage({ is: 'telling', given: said, corrects: null });
    } catch {
      setProblem(NOT_REACHED);
    }
  }

  switch (stage.is) {
    case 'telling':
      return (
        <Telling
          key={stage.corrects ?? 'new'}
          given={stage.given}
          corrects={stage.corrects}
          problem={problem}
          isKeeping={isKeeping}
          onKeep={(said, onKept) => void keep(said, stage.corrects, onKept)}
        />
      );
    case 'kept':
      return (
        <Kept
          said={stage.said}
          fault={stage.kept.fault}
          problem={problem}
          onChange={() => setStage({ is: 'telling', given: stage.said, corrects: stage.kept.at })}
          onTakeBack={() => void takeBack(stage.said, stage.kept.at)}
        />
      );
  }
}

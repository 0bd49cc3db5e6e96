import { useSnapshot } from '../ui/snapshot.ts';
import type { Snapshot } from '../../shared/bridge.ts';
import { CheckIn } from '../ui/check-in/CheckIn.tsx';
import { Noted } from '../ui/check-in/Noted.tsx';
import { RunningBreak } from './RunningBreak.tsx';
import { Ended } from './Ended.tsx';
import { Finished } from './Finished.tsx';
import './break.css';

/** Other displays show the ring and the time alone. */
const QUIET = new URLSearchParams(window.location.search).get('quiet') === '1';

export function BreakPage() {
  const { snapshot, receivedAt } = useSnapshot();
  if (snapshot.break === null) return QUIET ? <Finished /> : <AfterBreak {...snapshot} />;
  const { sound } = snapshot.inForce;
  return (
    <RunningBreak
      now={snapshot.break}
      receivedAt={receivedAt}
      rate={snapshot.rate}
      quiet={QUIET}
      sound={sound}
      mayBeHeard={!QUIET && (sound.inCalls || !snapshot.inCall)}
    />
  );
}

function AfterBreak({ checkIn, breakEnd }: Pick<Snapshot, 'checkIn' | 'breakEnd'>) {
  if (checkIn === null) return breakEnd === null ? <Finished /> : <Ended end={breakEnd} />;
  return checkIn.noted === null ? <CheckIn /> : <Noted pain={checkIn.noted} />;
}

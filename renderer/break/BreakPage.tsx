import { useSnapshot } from '../ui/snapshot.ts';
import { CheckIn } from '../check-in/CheckIn.tsx';
import { RunningBreak } from './RunningBreak.tsx';
import { Finished } from './Finished.tsx';
import './break.css';

/** Other displays show the ring and the time alone. */
const QUIET = new URLSearchParams(window.location.search).get('quiet') === '1';

export function BreakPage() {
  const { snapshot, receivedAt } = useSnapshot();
  if (snapshot.break === null) return snapshot.checkIn === null || QUIET ? <Finished /> : <CheckIn />;
  const { sound } = snapshot.settings;
  return (
    <RunningBreak
      now={snapshot.break}
      receivedAt={receivedAt}
      rate={snapshot.rate}
      quiet={QUIET}
      strict={snapshot.settings.breaks.strict}
      sound={sound}
      mayBeHeard={!QUIET && (sound.inCalls || !snapshot.inCall)}
    />
  );
}

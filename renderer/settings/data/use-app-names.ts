import { useAnswer } from '../../ui/useAnswer.ts';
import { useSnapshot } from '../../ui/snapshot.ts';

/** Names of applications in the history of the last 30 days, most used first, then those seen today. */
export function useAppNames(): readonly string[] {
  const { historyRevision, appsSeen } = useSnapshot().snapshot;
  const asked = useAnswer('appTimes', null, historyRevision);
  // Without the history those of today remain.
  const used = asked.is === 'here' ? asked.answer : [];
  return [...new Set([...used, ...appsSeen].map(({ name }) => name))];
}

import type { HistoryFacts } from '../../../shared/bridge.ts';
import { dateFormat, FULL_DATE } from '../../../shared/words/dates.ts';
import { plural } from '../../../shared/words/text.ts';
import { useSnapshot } from '../../ui/snapshot.ts';
import type { QueryState } from '../../ui/useQuery.ts';
import { ChooserRow } from '../rows/ChooserRow.tsx';
import { Group } from '../rows/Row.tsx';
import { SwitchRow } from '../rows/SwitchRow.tsx';
import { RemovedRow } from './RemovedRow.tsx';

/** Whether days are kept, for how long, and how much there is. */
export function KeepGroup({ facts }: { readonly facts: QueryState<HistoryFacts> }) {
  return (
    <Group place="group.kept" note={<Facts facts={facts} />}>
      <SwitchRow setting="history.record" />
      <ChooserRow setting="history.keepMonths" />
      <RemovedRow facts={facts} />
    </Group>
  );
}

function Facts({ facts }: { readonly facts: QueryState<HistoryFacts> }) {
  const { zone } = useSnapshot().snapshot;
  if (facts.is === 'waiting') return 'Looking.';
  if (facts.is === 'failed') return 'How much there is could not be found out.';
  const { folder, bytes, since, minutes, breaks, checkIns } = facts.answer;
  const hours = Math.round(minutes / 60);
  return (
    <>
      {since === null
        ? 'Nothing yet.'
        : `Since ${dateFormat(zone, FULL_DATE).format(since)}: ${plural(hours, 'hour')} of use, ${plural(breaks, 'break')}, ${plural(checkIns, 'check-in')}; ${sizeInWords(bytes)}.`}{' '}
      All of it is in the folder <code className="data-folder">{folder}</code>.
    </>
  );
}

const sizeInWords = (bytes: number) =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

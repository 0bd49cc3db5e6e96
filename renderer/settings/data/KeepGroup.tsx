import type { HistoryFacts } from '../../../shared/bridge.ts';
import { dateFormat, FULL_DATE } from '../../../shared/words/dates.ts';
import type { SayText } from '../../../shared/words/say.ts';
import { useSay } from '../../ui/say.ts';
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
  const say = useSay();
  const { zone } = useSnapshot().snapshot;
  if (facts.is === 'waiting') return say('settings.data.looking');
  if (facts.is === 'failed') return say('settings.data.unknown');
  const { folder, bytes, since, minutes, breaks, checkIns } = facts.answer;
  const hours = Math.round(minutes / 60);
  return (
    <>
      {since === null
        ? say('settings.data.nothing')
        : say('settings.data.since', {
            date: dateFormat(say, zone, FULL_DATE).format(since),
            hours,
            breaks,
            checkIns,
            size: sizeText(say, bytes),
          })}{' '}
      {say.rich('settings.data.folder', { folder, code: (text) => <code className="data-folder">{text}</code> })}
    </>
  );
}

const sizeText = (say: SayText, bytes: number) =>
  bytes < 1e6
    ? say('settings.data.kilobytes', { size: Math.max(1, Math.round(bytes / 1e3)) })
    : say('settings.data.megabytes', { size: (bytes / 1e6).toFixed(1) });

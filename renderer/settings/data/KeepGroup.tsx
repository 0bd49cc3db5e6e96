import type { HistoryFacts } from '../../../shared/bridge.ts';
import { dateFormat, FULL_DATE } from '../../../shared/words/dates.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import { plural } from '../../../shared/words/text.ts';
import { useSnapshot } from '../../ui/snapshot.ts';
import type { QueryState } from '../../ui/useQuery.ts';
import { ChooserRow } from '../rows/ChooserRow.tsx';
import { Group } from '../rows/Row.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { SwitchRow } from '../rows/SwitchRow.tsx';
import { useCommit } from '../access/useCommit.ts';
import { RemovedRow } from './RemovedRow.tsx';

type Months = Settings['history']['keepMonths'];

const SPANS: readonly Months[] = [3, 6, 12, 24, 60, 'forever'];

function inWords(months: Months): string {
  if (months === 'forever') return 'For good';
  return months % 12 === 0 ? plural(months / 12, 'year') : plural(months, 'month');
}

/** Whether days are kept, for how long, and how much there is. */
export function KeepGroup({ facts }: { readonly facts: QueryState<HistoryFacts> }) {
  const { history } = useSettings().settings;
  const recording = useCommit();
  const keeping = useCommit();
  const spans = SPANS.includes(history.keepMonths) ? SPANS : [...SPANS, history.keepMonths];
  return (
    <Group title="What is kept" note={<Facts facts={facts} />}>
      <SwitchRow
        label="Keep what happens"
        note="Minutes of use by app, breaks and what held them back: what Today, Patterns and the preview of the rhythm are made of. Off, only your own check-ins are kept."
        value={history.record}
        problem={recording.problem}
        at="history.record"
        keywords="history record database"
        onChange={(record) => void recording.commit('history', (now) => ({ ...now, record }))}
      />
      <ChooserRow
        label="Keep it for"
        note="What is older is deleted, check-ins too. For a day it can be brought back."
        at="history.keepMonths"
        keywords="retention delete old"
        options={spans.map((one) => ({ id: String(one), name: inWords(one) }))}
        value={String(history.keepMonths)}
        problem={keeping.problem}
        onChange={(chosen) => {
          const keepMonths = spans.find((one) => String(one) === chosen);
          if (keepMonths !== undefined) void keeping.commit('history', (now) => ({ ...now, keepMonths }));
        }}
      />
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

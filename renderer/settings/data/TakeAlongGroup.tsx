import { Button } from 'react-aria-components';
import type { Imported } from '../../../shared/bridge.ts';
import type { SayText } from '../../../shared/words/say.ts';
import { bridge } from '../../ui/bridge.ts';
import { StatusLine } from '../../ui/StatusLine.tsx';
import { useSend } from '../../ui/send.ts';
import { done, failed, notDoneWords, type RequestStatus, savedWords, useRequest } from '../../ui/useRequest.ts';
import { placeLabel, placeNote } from '../../../shared/words/settings.ts';
import { historyProblemsText } from '../../../shared/words/historyProblem.ts';
import { listText } from '../../../shared/words/list.ts';
import { useSay } from '../../ui/say.ts';
import { placeProps } from '../places/placeProps.ts';
import { Group } from '../rows/Row.tsx';

/** The history as files, out and in again, and the page for a physiotherapist. */
export function TakeAlongGroup() {
  const say = useSay();
  const { said, busy, ask } = useRequest();
  const { send } = useSend();
  const save = (as: 'json' | 'csv') =>
    ask(say('settings.data.exporting'), async () => savedWords(say, await bridge().send('exportHistory', { as })));
  const read = () =>
    ask(say('settings.data.importing'), async () => ofImported(say, await bridge().send('importHistory', null)));
  return (
    <Group place="group.takeAlong">
      <div className="row row-stacked" {...placeProps('data.files')}>
        <div>
          <p className="row-label">{placeLabel(say, 'data.files')}</p>
          <p className="small quiet">{placeNote(say, 'data.files')}</p>
        </div>
        <div className="data-buttons">
          <Button className="button" isPending={busy} onPress={() => void save('json')}>
            {say('settings.data.exportJson')}
          </Button>
          <Button className="button" isPending={busy} onPress={() => void save('csv')}>
            {say('settings.data.exportCsv')}
          </Button>
          <Button className="button" isPending={busy} onPress={() => void read()}>
            {say('settings.data.import')}
          </Button>
        </div>
        <StatusLine {...said} />
      </div>
      <div className="row row-stacked" {...placeProps('data.summary')}>
        <div>
          <p className="row-label">{placeLabel(say, 'data.summary')}</p>
          <p className="small quiet">{placeNote(say, 'data.summary')}</p>
        </div>
        <div className="data-buttons">
          <Button className="button" onPress={() => send('openWindow', 'summary')}>
            {say('settings.data.openSummary')}
          </Button>
        </div>
      </div>
    </Group>
  );
}

function ofImported(say: SayText, result: Imported): RequestStatus | null {
  if (result.is !== 'imported') return notDoneWords(say, result);
  const { added, duplicates, tooOld, bad, problems } = result;
  const parts = [say('settings.data.added', { count: added })];
  if (duplicates > 0) parts.push(say('settings.data.duplicates', { count: duplicates }));
  if (tooOld > 0) parts.push(say('settings.data.tooOld', { count: tooOld }));
  if (bad === 0) return done(say('settings.data.imported', { parts: listText(say, parts) }));
  const found = { parts: listText(say, parts), bad, problems: historyProblemsText(say, problems) };
  return failed(say('settings.data.importedInPart', found));
}

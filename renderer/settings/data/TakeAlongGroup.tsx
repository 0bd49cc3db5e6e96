import { Button } from 'react-aria-components';
import type { Imported } from '../../../shared/bridge.ts';
import { counted, plural } from '../../../shared/words/text.ts';
import { bridge } from '../../ui/bridge.ts';
import { StatusLine } from '../../ui/StatusLine.tsx';
import { useSend } from '../../ui/send.ts';
import { done, failed, notDoneWords, type RequestStatus, savedWords, useRequest } from '../../ui/useRequest.ts';
import { placeLabel, placeNote } from '../../../shared/words/settings.ts';
import { useSay } from '../../ui/say.ts';
import { placeProps } from '../navigation/placeProps.ts';
import { Group } from '../rows/Row.tsx';

/** The history as files, out and in again, and the page for a physiotherapist. */
export function TakeAlongGroup() {
  const say = useSay();
  const { said, busy, ask } = useRequest();
  const { send } = useSend();
  const save = (as: 'json' | 'csv') =>
    ask('Exporting…', async () => savedWords(say, await bridge().send('exportHistory', { as })));
  const read = () => ask('Importing…', async () => ofImported(await bridge().send('importHistory', null)));
  return (
    <Group place="group.takeAlong">
      <div className="row row-stacked" {...placeProps('data.files')}>
        <div>
          <p className="row-label">{placeLabel(say, 'data.files')}</p>
          <p className="small quiet">{placeNote(say, 'data.files')}</p>
        </div>
        <div className="data-buttons">
          <Button className="button" isPending={busy} onPress={() => void save('json')}>
            Export as JSON…
          </Button>
          <Button className="button" isPending={busy} onPress={() => void save('csv')}>
            Export as CSV…
          </Button>
          <Button className="button" isPending={busy} onPress={() => void read()}>
            Import…
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
            Open the summary
          </Button>
        </div>
      </div>
    </Group>
  );
}

function ofImported(result: Imported): RequestStatus | null {
  if (result.is !== 'imported') return notDoneWords(result);
  const { added, duplicates, tooOld, bad, problems } = result;
  const parts = [`${plural(added, 'item')} added`];
  if (duplicates > 0) parts.push(`${counted(duplicates)} there already`);
  if (tooOld > 0) parts.push(`${counted(tooOld)} older than what is kept`);
  if (bad === 0) return done(`${parts.join(', ')}.`);
  return failed(`${parts.join(', ')}, ${counted(bad)} could not be used: ${problems.join(' ')}`);
}

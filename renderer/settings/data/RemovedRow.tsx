import { Button } from 'react-aria-components';
import type { HistoryFacts } from '../../../shared/bridge.ts';
import { plural } from '../../../shared/words/text.ts';
import { bridge } from '../../ui/bridge.ts';
import { StatusLine } from '../../ui/StatusLine.tsx';
import type { QueryState } from '../../ui/useQuery.ts';
import { done, failed, notDoneWords, useRequest } from '../../ui/useRequest.ts';

/** What was deleted today because it was too old, with the way back; nothing where there is none. */
export function RemovedRow({ facts }: { readonly facts: QueryState<HistoryFacts> }) {
  const { said, busy, ask } = useRequest();
  const removed = facts.is === 'here' ? facts.answer.removed : 0;
  const isThere = removed > 0;
  const bringBack = () =>
    ask('Bringing it back…', async () => {
      const result = await bridge().send('bringBackHistory', null);
      if (result.is !== 'imported') return notDoneWords(result);
      const { added, bad, problems } = result;
      const back = `${plural(added, 'item')} brought back.`;
      return bad === 0 ? done(`${back} Everything is kept for good now.`) : failed(`${back} ${problems.join(' ')}`);
    });
  if (!isThere && said.text === '') return null;
  return (
    <div className="row row-stacked">
      {isThere ? (
        <>
          <div>
            <p className="row-label">{`${plural(removed, 'item')} deleted as too old`}</p>
            <p className="small quiet">For a day you can bring them back, which also keeps everything for good.</p>
          </div>
          <div className="data-buttons">
            <Button className="button" isPending={busy} onPress={() => void bringBack()}>
              Bring them back
            </Button>
          </div>
        </>
      ) : null}
      <StatusLine {...said} />
    </div>
  );
}

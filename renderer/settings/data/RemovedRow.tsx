import { Button } from 'react-aria-components';
import type { HistoryFacts } from '../../../shared/bridge.ts';
import { historyProblemsText } from '../../../shared/words/historyProblem.ts';
import { useSay } from '../../ui/say.ts';
import { bridge } from '../../ui/bridge.ts';
import { StatusLine } from '../../ui/StatusLine.tsx';
import type { QueryState } from '../../ui/useQuery.ts';
import { done, failed, notDoneWords, useRequest } from '../../ui/useRequest.ts';

/** What was deleted today because it was too old, with the way back; nothing where there is none. */
export function RemovedRow({ facts }: { readonly facts: QueryState<HistoryFacts> }) {
  const say = useSay();
  const { said, busy, ask } = useRequest();
  const removed = facts.is === 'here' ? facts.answer.removed : 0;
  const isThere = removed > 0;
  const bringBack = () =>
    ask(say('settings.data.bringingBack'), async () => {
      const result = await bridge().send('bringBackHistory', null);
      if (result.is !== 'imported') return notDoneWords(say, result);
      const { added, bad, problems } = result;
      return bad === 0
        ? done(say('settings.data.broughtBack', { count: added }))
        : failed(
            say('settings.data.broughtBackInPart', { count: added, problems: historyProblemsText(say, problems) }),
          );
    });
  if (!isThere && said.text === '') return null;
  return (
    <div className="row row-stacked">
      {isThere ? (
        <>
          <div>
            <p className="row-label">{say('settings.data.removed', { count: removed })}</p>
            <p className="small quiet">{say('settings.data.removedNote')}</p>
          </div>
          <div className="data-buttons">
            <Button className="button" isPending={busy} onPress={() => void bringBack()}>
              {say('settings.data.bringBack')}
            </Button>
          </div>
        </>
      ) : null}
      <StatusLine {...said} />
    </div>
  );
}

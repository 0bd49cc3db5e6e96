import { Button } from 'react-aria-components';
import { offeredCard } from '../../shared/diary/offeredCard.ts';
import { useSay } from './say.ts';
import { useSend } from './send.ts';
import { useSnapshot } from './snapshot.ts';
import { useReadCards } from './useReadCards.ts';

/** A card of the library where one fits; nothing where none does. */
export function OfferedCard() {
  const say = useSay();
  const { lastCheckIn, totals, strengthSets } = useSnapshot().snapshot;
  const { send } = useSend();
  const { read, add } = useReadCards();
  const id = offeredCard({
    read,
    last: lastCheckIn,
    taken: totals.micro + totals.long,
    passedOver: totals.skipped + totals.ignored,
    strengthSets,
  });
  if (id === null) return null;
  return (
    <aside className="offered" aria-labelledby="offered-title">
      <div>
        <h2 id="offered-title">{say(`learn.${id}.title`)}</h2>
        <p className="quiet">{say(`learn.${id}.lead`)}</p>
      </div>
      <div className="offered-answers">
        <Button className="button" onPress={() => send('openWindow', { window: 'learn', at: id })}>
          {say('learn.offerRead')}
        </Button>
        <Button className="button bare" onPress={() => add(id)}>
          {say('learn.offerNotNow')}
        </Button>
      </div>
    </aside>
  );
}

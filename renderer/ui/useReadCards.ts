import type { CardId } from '../../shared/learn/cards.ts';
import { useSend } from './send.ts';
import { useSnapshot } from './snapshot.ts';

/** The cards that need not be offered any more, and the way to add one. */
export function useReadCards(): { readonly read: readonly CardId[]; readonly add: (id: CardId) => void } {
  const { read } = useSnapshot().snapshot.ownSettings.learn;
  const { send } = useSend();
  return {
    read,
    // One that is not kept is offered once more: nothing that the person needs to hear of.
    add(id) {
      if (!read.includes(id)) send('changeSettings', { learn: { read: [...read, id] } });
    },
  };
}

import { Button } from 'react-aria-components';
import { useSay } from '../ui/say.ts';
import { useSend } from '../ui/send.ts';
import { useSnapshot } from '../ui/snapshot.ts';

/** Says that nothing new will be in the pictures, where the person has switched the history off. */
export function RecordOff() {
  const { ownSettings: settings } = useSnapshot().snapshot;
  const say = useSay();
  const { send } = useSend();
  if (settings.history.record) return null;
  return (
    <div className="said">
      <p>{say('today.historyOff')}</p>
      <Button className="button" onPress={() => send('openWindow', 'settings')}>
        {say('today.toSettings')}
      </Button>
    </div>
  );
}

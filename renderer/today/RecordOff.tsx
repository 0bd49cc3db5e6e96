import { Button } from 'react-aria-components';
import { useSend } from '../ui/send.ts';
import { useSnapshot } from '../ui/snapshot.ts';

/** Says that nothing new will be in the pictures, where the person has switched the history off. */
export function RecordOff() {
  const { settings } = useSnapshot().snapshot;
  const { send } = useSend();
  if (settings.history.record) return null;
  return (
    <div className="said">
      <p>The history is switched off: use and breaks are not kept, only your check-ins. What is there stays.</p>
      <Button className="button" onPress={() => send('openWindow', 'settings')}>
        To the settings
      </Button>
    </div>
  );
}

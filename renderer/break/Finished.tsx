import { PlainMessage } from '../ui/PlainMessage.tsx';
import { useSay } from '../ui/say.ts';

/** What a window without a running break shows. */
export function Finished() {
  const say = useSay();
  return <PlainMessage title={say('break.over')}>{say('break.overNote')}</PlainMessage>;
}

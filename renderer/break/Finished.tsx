import { PlainMessage } from '../ui/PlainMessage.tsx';

/** What a window without a running break shows. */
export function Finished() {
  return <PlainMessage title="The break is over">Carry on whenever you like.</PlainMessage>;
}

import { useRef, useState } from 'react';
import type { CommandName, Commands } from '../../shared/bridge.ts';
import { bridge } from './bridge.ts';

export interface Sender {
  /** Sends one command. The very same one again is dropped until the first is answered: a double click asks once. */
  readonly send: <K extends CommandName>(command: K, argument: Commands[K]['argument']) => void;
  /** The last command did not get through. */
  readonly failed: boolean;
}

/** For commands whose answer nobody waits for. */
export function useSend(): Sender {
  const [failed, setFailed] = useState(false);
  const unanswered = useRef(new Set<string>());
  const send: Sender['send'] = (command, argument) => {
    const key = JSON.stringify([command, argument]);
    if (unanswered.current.has(key)) return;
    unanswered.current.add(key);
    bridge()
      .send(command, argument)
      .then(
        () => setFailed(false),
        () => setFailed(true),
      )
      .finally(() => unanswered.current.delete(key));
  };
  return { send, failed };
}

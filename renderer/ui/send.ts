import { useRef, useState } from 'react';
import type { CommandName, Commands } from '../../shared/bridge.ts';
import { bridge } from './bridge.ts';

export interface Sender {
  /** Sends one command; further ones are dropped until it is answered. */
  readonly send: <K extends CommandName>(command: K, argument: Commands[K]['argument']) => void;
  /** The last command did not get through. */
  readonly failed: boolean;
}

/** For commands whose answer nobody waits for. */
export function useSend(): Sender {
  const [failed, setFailed] = useState(false);
  const underWay = useRef(false);
  const send: Sender['send'] = (command, argument) => {
    if (underWay.current) return;
    underWay.current = true;
    bridge()
      .send(command, argument)
      .then(
        () => setFailed(false),
        () => setFailed(true),
      )
      .finally(() => {
        underWay.current = false;
      });
  };
  return { send, failed };
}

/** What a person may ask of the app, from the tray, the command line or a window. */
import { createSerialQueue, type SerialQueue } from '../../shared/serialQueue.ts';
import { createDataRequests, type DataRequestsParts } from '../history/dataRequests.ts';
import { withLoggedFailures } from '../ipc/loggedFailures.ts';
import { machineOf } from '../cli/machine.ts';
import type { Message } from '../ipc/messages.ts';
import type { Log } from '../log.ts';
import { type CommandParts, type UserActions, createCommands } from './userActions.ts';
import { answerMessages, type AnswerParts } from './windowRequests.ts';

export type SetUpActionsParts = Omit<DataRequestsParts, 'saving' | 'log'> &
  Omit<CommandParts, 'log' | 'openCheckIn' | 'quit' | 'machine'> &
  Omit<AnswerParts, 'dataRequests' | 'saving'> & {
    readonly desktop: { readonly quit: () => void; readonly version: string };
    readonly folder: string;
    readonly log: Log;
  };

export interface Actions {
  readonly commands: UserActions;
  /** Answers a message of a window. */
  readonly answer: (message: Message) => Promise<unknown>;
  /** The files that the person asks for are being written. */
  readonly saving: SerialQueue;
}

export function setUpActions(parts: SetUpActionsParts): Actions {
  const saving = createSerialQueue();
  const dataRequests = createDataRequests({ ...parts, saving });
  const commands = createCommands({
    ...parts,
    machine: machineOf(parts.desktop.version, parts.folder, process.env, process.platform),
    log: parts.checkIns.log,
    openCheckIn: () => parts.checkInWindow.open(null),
    quit: parts.desktop.quit,
  });
  return {
    commands,
    saving,
    answer: withLoggedFailures(parts.say, answerMessages({ ...parts, dataRequests, saving }), parts.log.error),
  };
}

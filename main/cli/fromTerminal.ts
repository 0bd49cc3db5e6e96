/** What a start with a command says, whoever runs it: Electron before it looks for a display, or plain Node. */
import { type SayText, sayUnsaid } from '../../shared/words/say.ts';
import { askRunning } from './askRunning.ts';
import type { Reply } from './commandSocket.ts';
import { completionScript } from './completions.ts';
import { commandHelp, helpText } from './help.ts';
import type { CliCommand } from './parseCommand.ts';
import { NO_SEAT } from './seat.ts';

/**
 * What there is to print, and the exit status; null where this start has to become the app itself, or the recorder.
 * @param words of which `command` was read
 * @param places as `socketPlaces` gives them
 * @param version of the program that was started
 * @param seat where the person sits, where that is known
 */
export async function fromTerminal(
  say: SayText,
  command: CliCommand,
  words: readonly string[],
  places: readonly string[],
  version: string,
  seat = NO_SEAT,
): Promise<Reply | null> {
  switch (command.kind) {
    case 'fault':
      return { status: 2, text: sayUnsaid(say, command.message) };
    case 'help':
      return { status: 0, text: command.on === null ? helpText(say) : commandHelp(say, command.on) };
    case 'version':
      return { status: 0, text: `Unknot ${version}` };
    case 'completion':
      return { status: 0, text: completionScript(say, command.shell) };
    case 'record':
      return null;
    case 'open':
    case 'stay':
      return askRunning(say, places, words, undefined, seat);
    case 'status':
    case 'doctor':
    case 'act':
    case 'profile':
    case 'log':
    case 'check-in':
    case 'show':
      return (await askRunning(say, places, words)) ?? { status: 1, text: say('cli.notRunning') };
  }
}

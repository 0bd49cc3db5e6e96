/** Answers what a terminal or another start of the app asks of the running one. */
import { type SayText, sayUnsaid } from '../../shared/words/say.ts';
import type { CliAnswer } from './answer.ts';
import type { Reply } from './commandSocket.ts';
import { type CliCommand, parseCommand } from './parseCommand.ts';
import { elsewhereText, type Seat } from './seat.ts';

export interface CommandAnswersParts {
  readonly say: SayText;
  readonly isQuitting: () => boolean;
  /** Where the person sits for whom the app runs. */
  readonly seat: Seat;
  readonly carryOut: (command: CliCommand) => Promise<CliAnswer>;
}

/** @param words as `wordsOf` gives them; @param askedAt where the one who asks sits */
export type CommandAnswers = (words: readonly string[], askedAt: Seat) => Promise<Reply>;

export function createCommandAnswers({ say, isQuitting, seat, carryOut }: CommandAnswersParts): CommandAnswers {
  return async (words, askedAt) => {
    if (isQuitting()) return { status: 1, text: say('cli.quits') };
    const command = parseCommand(words);
    if (command.kind === 'fault') return { status: 2, text: sayUnsaid(say, command.message) };
    const elsewhere = command.kind === 'open' || command.kind === 'stay' ? elsewhereText(say, seat, askedAt) : null;
    if (elsewhere !== null) return { status: 1, text: elsewhere, inWindow: true };
    const { ok, text } = await carryOut(command);
    return { status: ok ? 0 : 1, text };
  };
}

/** Answers what a terminal or another start of the app asks of the running one. */
import type { Answer } from './answer.ts';
import type { Reply } from './commandSocket.ts';
import { type CliCommand, parseCommand } from './parseCommand.ts';
import { elsewhereText, type Seat } from './seat.ts';

export interface CommandAnswersParts {
  readonly isQuitting: () => boolean;
  /** Where the person sits for whom the app runs. */
  readonly seat: Seat;
  readonly carryOut: (command: CliCommand) => Promise<Answer>;
}

/** @param words as `wordsOf` gives them; @param askedAt where the one who asks sits */
export type CommandAnswers = (words: readonly string[], askedAt: Seat) => Promise<Reply>;

const QUITS: Reply = { status: 1, text: 'Unknot is just quitting. Please start it again in a moment.' };

export function createCommandAnswers({ isQuitting, seat, carryOut }: CommandAnswersParts): CommandAnswers {
  return async (words, askedAt) => {
    if (isQuitting()) return QUITS;
    const command = parseCommand(words);
    if (command.kind === 'fault') return { status: 2, text: command.message };
    const elsewhere = command.kind === 'open' || command.kind === 'stay' ? elsewhereText(seat, askedAt) : null;
    if (elsewhere !== null) return { status: 1, text: elsewhere, inWindow: true };
    const { ok, text } = await carryOut(command);
    return { status: ok ? 0 : 1, text };
  };
}

/** What nobody else has caught: it goes into the log with where it came from, is told, and the app goes on. */
import { format } from 'node:util';
import { messageOf } from '../../shared/cleanText.ts';

export interface Faults {
  /** Is told each fault as a sentence for people, those from before as well. */
  follow(tell: (text: string) => void): void;
}

const inWords = (thrown: unknown): string =>
  messageOf(thrown instanceof Error ? thrown.message || thrown.name : format('%s', thrown));

/** Stack, fields and causes of what was thrown. */
export const detailsOf = (thrown: unknown): string => format('%O', thrown);

/**
 * Catches what no code has caught. With this in place, neither Node ends the app for it nor does Electron stop it with a
 * dialog. The state of the engine is a value that each step replaces as a whole, so it is sound after an error, and to go
 * on serves people better than to be gone.
 * @param log takes all that is known of the error
 */
export function catchFaults(process: Pick<NodeJS.Process, 'on'>, log: (text: string) => void): Faults {
  const early: string[] = [];
  let tell = (text: string): void => void early.push(text);

  const take = (what: string) => (thrown: unknown) => {
    log(`${what}: ${detailsOf(thrown)}`);
    tell(`Something in Unknot went wrong: ${inWords(thrown)}. It goes on, and its log has more about it.`);
  };
  process.on('uncaughtException', take('uncaught error'));
  process.on('unhandledRejection', take('unhandled rejection'));
  return {
    follow(listener) {
      tell = listener;
      for (const text of early.splice(0)) tell(text);
    },
  };
}

/** What nobody else has caught: it goes into the log with where it came from, is told, and the app goes on. */
import { format } from 'node:util';
import { messageOf } from '../../shared/cleanText.ts';
import type { NoticeValue } from '../../shared/notice.ts';

export interface Faults {
  /** Is told each fault, those from before as well. */
  follow(tell: (notice: NoticeValue) => void): void;
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
  const early: NoticeValue[] = [];
  let tell = (notice: NoticeValue): void => void early.push(notice);

  const take = (what: string) => (thrown: unknown) => {
    log(`${what}: ${detailsOf(thrown)}`);
    tell({ kind: 'fault', cause: inWords(thrown) });
  };
  process.on('uncaughtException', take('uncaught error'));
  process.on('unhandledRejection', take('unhandled rejection'));
  return {
    follow(listener) {
      tell = listener;
      for (const notice of early.splice(0)) tell(notice);
    },
  };
}

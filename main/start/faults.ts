/** Errors that no code has caught: they are logged with their stack, the person is told, and the app goes on. */
import { format } from 'node:util';
import { messageOf } from '../../shared/cleanText.ts';
import type { NoticeValue } from '../../shared/notice.ts';

export interface Faults {
  /** Calls `tell` with each fault, also with those from before. */
  follow(tell: (notice: NoticeValue) => void): void;
}

const inWords = (thrown: unknown): string =>
  messageOf(thrown instanceof Error ? thrown.message || thrown.name : format('%s', thrown));

/** Stack, fields and causes of what was thrown. */
export const detailsOf = (thrown: unknown): string => format('%O', thrown);

/**
 * Catches what no code has caught. Otherwise Node would end the app, or Electron would stop it with a dialog. The state of
 * the engine is a value that each step replaces as a whole, so it is sound after an error, and the app can go on.
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

/** What is said of history.db. */
import { plural } from '../../shared/words/text.ts';
import type { SetAside, WhyAside } from './store/database.ts';

const WHAT: Readonly<Record<WhyAside, string>> = {
  broken: 'history.db could not be read and starts afresh. As it was it is kept as',
  foreign: 'history.db held something that Unknot has not written, and starts afresh. As it was it is kept as',
  newer: 'history.db was made by a newer Unknot, and starts afresh. Untouched it is kept as',
};

export function asideWords({ name, why, saved }: SetAside): string {
  const said = `${WHAT[why]} ${name}. ${plural(saved, 'row')} of it could be read and taken over.`;
  return why === 'newer' ? `${said} The newer Unknot reads it again under its old name.` : said;
}

export const LOCKED_HISTORY =
  'Another program has history.db open and lets nobody else read or write it. Unknot keeps what happens in memory until the other program is closed.';

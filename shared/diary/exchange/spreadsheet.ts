/**
 * Texts in a CSV file that spreadsheets open: none is run as a formula or read as a number or a date, whatever their
 * language and separator, and each comes back as it was. An apostrophe in front makes a text of it; where there are
 * apostrophes or spaces of its own in front, there is one more, so that exactly the added one goes when it is read.
 */

/** What begins a formula, also in full width, or a new cell where the quotes around this one are not seen. */
const FORMULA = '=+\\-@＝＋－＠\\t\\r\\n';
/**
 * At the beginning: formulas, numbers, and what may be a date (`5-6`, `May 5`) or a truth value in some language.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const TRUTH = 'true|false|wahr|falsch|vrai|faux|verdadero|falso|vero|verdadeiro|waar|onwaar|sant|falskt|prawda|fałsz';
const LOOKS_LIKE_MORE = `[${FORMULA}]|[.,(]?\\p{N}|\\p{L}{1,12}[ .,-]*\\p{N}|(?:${TRUTH})\\s*$`;
/** Behind what separates cells somewhere: `x;=1+1` is two cells to a German spreadsheet. */
const SEPARATOR = '[;,\\t\\r\\n|:"]';

const ADD_IN_FRONT = new RegExp(`^(?=[ ']*(?:${LOOKS_LIKE_MORE}))`, 'iu');
const TAKE_IN_FRONT = new RegExp(`^'(?=[ ']*(?:${LOOKS_LIKE_MORE}))`, 'iu');
const ADD_WITHIN = new RegExp(`(?<=${SEPARATOR})(?=[ ']*[${FORMULA}])`, 'gu');
const TAKE_WITHIN = new RegExp(`(?<=${SEPARATOR})'(?=[ ']*[${FORMULA}])`, 'gu');

/** As it stands in the cell. */
export const asCell = (text: string): string => text.replace(ADD_WITHIN, "'").replace(ADD_IN_FRONT, "'");

/** As it was before `asCell`. */
export const fromCell = (cell: string): string => cell.replace(TAKE_IN_FRONT, '').replace(TAKE_WITHIN, '');

/** Files of the first form had an apostrophe only before a formula at the beginning. */
const FIRST_FORM = /^'(?='*[=+\-@＝＋－＠\t\r\n])/;
export const fromFirstCell = (cell: string): string => cell.replace(FIRST_FORM, '');

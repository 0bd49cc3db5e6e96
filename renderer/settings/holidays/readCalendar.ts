import type { CalendarFault } from '../../../shared/schedule/calendar/events.ts';
import { shownPath } from '../../../shared/cleanText.ts';
import type { Holiday } from '../../../shared/schedule/calendar/holidays.ts';
import type { SayText } from '../../../shared/words/say.ts';
import { listText } from '../../../shared/words/list.ts';
import type { Settings } from '../../../shared/settings/schema.ts';

type Exceptions = Settings['workHours']['exceptions'];

/** What a calendar file offers. */
export interface CalendarOffer {
  readonly file: string;
  readonly days: readonly Holiday[];
  /** What was left out without a fault of the file, in words; empty where nothing was. */
  readonly leftOut: string;
  /** "holidays.ics:17: ..." */
  readonly remarks: readonly string[];
}

export type CalendarReading =
  { readonly is: 'read'; readonly offer: CalendarOffer } | { readonly is: 'refused'; readonly why: string };

/** Large enough for decades of holidays. */
const LARGEST = 1024 * 1024;

/** Few people ever read a calendar, and this is a tenth of the window's script. */
const loadReader = () => import('../../../shared/schedule/calendar/holidays.ts');

/** Reads a calendar file. @param today ISO date @param exceptions days that are known already are not offered again */
export async function readCalendar(
  say: SayText,
  file: File,
  today: string,
  exceptions: Exceptions,
): Promise<CalendarReading> {
  const name = shownPath(file.name);
  if (file.size > LARGEST) return { is: 'refused', why: say('settings.holidays.tooLarge', { file: name }) };
  const read = await Promise.all([file.text(), loadReader()]).catch(() => null);
  if (read === null) return { is: 'refused', why: say('settings.holidays.unreadable', { file: name }) };
  const [text, { readHolidays }] = read;
  const reading = readHolidays(text, today);
  const placed = ({ line, message }: CalendarFault) =>
    say('settings.holidays.fault', { file: name, line, fault: message });
  if (reading.is === 'refused') return { is: 'refused', why: placed(reading.fault) };
  const days = reading.days.filter((day) => !isCovered(day, exceptions));
  const known = reading.days.length - days.length;
  const leftOut = [
    reading.past > 0 ? say('settings.holidays.over', { count: reading.past }) : '',
    known > 0 ? say('settings.holidays.known', { count: known }) : '',
  ].filter((words) => words !== '');
  const words = leftOut.length === 0 ? '' : say('settings.holidays.leftOut', { parts: listText(say, leftOut) });
  return { is: 'read', offer: { file: name, days, leftOut: words, remarks: reading.remarks.map(placed) } };
}

/** Whether the person has said something of all these days already. */
function isCovered({ from, to }: Holiday, exceptions: Exceptions): boolean {
  return exceptions.some((known) => known.from <= from && to <= known.to);
}

/** The exceptions with these days off. What the person has set for parts of them stands behind, and so counts. */
export function withDaysOff(exceptions: Exceptions, days: readonly Holiday[]): Exceptions {
  const off = days.map(({ from, to, name }) => ({ from, to, ranges: [], ...(name !== null && { name }) }));
  return [...off, ...exceptions];
}

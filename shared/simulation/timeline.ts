/** A timeline of a simulated day that a person enjoys reading. */
import { dateFormat, dateWords, LONG_DATE, TIME_OF_DAY } from '../words/dates.ts';
import { reasonSentence } from '../words/reason.ts';
import { BREAK_NAME } from '../words/stateLine.ts';
import type { Occurrence } from '../engine/types.ts';
import { reachDayAt } from '../schedule/workHours.ts';
import { exerciseById } from '../exercises/lookup.ts';
import { MINUTE, type Moment } from '../moment.ts';
import type { Settings } from '../settings/schema.ts';
import { exerciseFullName } from '../words/exercises.ts';
import type { SayText } from '../words/say.ts';
import { length, plural } from '../words/text.ts';

const BAR_CELLS = 10;
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** `████▌     ` for 0.45. */
function bar(share: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * BAR_CELLS * 8);
  return ('█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]).padEnd(BAR_CELLS);
}

/** The exercises of a card by name. */
function named(say: SayText, ids: readonly string[], { exercises }: Settings): string {
  const name = (id: string) => {
    const exercise = exerciseById(id, exercises.own);
    return exercise === undefined ? id : exerciseFullName(say, exercise);
  };
  return ids.map(name).join(', ') || 'a plain pause';
}

function words(say: SayText, occurrence: Occurrence, settings: Settings): string | null {
  switch (occurrence.type) {
    case 'due':
      return `${BREAK_NAME[occurrence.kind]} due: ${reasonSentence(occurrence)}`;
    case 'held':
      return say(`hold.${occurrence.reason}.timeline`);
    case 'shown':
      return `card: ${named(say, occurrence.exercises, settings)}`;
    case 'taken':
      return `${BREAK_NAME[occurrence.kind]} taken, ${length(occurrence.seconds)}`;
    case 'worked-through':
      return `${BREAK_NAME[occurrence.kind]} worked through`;
    case 'postponed':
      return 'put off';
    case 'skipped':
      return `${BREAK_NAME[occurrence.kind]} skipped`;
    case 'ignored':
      return 'card went unanswered';
    case 'withdrawn':
      return 'card taken back';
    case 'unseen':
      return 'could not be shown';
    case 'natural':
      return `back after ${length(occurrence.seconds)}: counts as a ${BREAK_NAME[occurrence.kind]}`;
    case 'profile':
      return occurrence.profile === null ? 'as usual again' : `profile: ${occurrence.profile}`;
    case 'released':
    case 'heads-up':
    case 'started':
    case 'replanned':
    case 'never':
    case 'paused':
    case 'resumed':
    case 'day':
      return null;
  }
}

const DATE: Intl.DateTimeFormatOptions = { ...LONG_DATE, year: 'numeric' };
const TO_THE_SECOND: Intl.DateTimeFormatOptions = { ...TIME_OF_DAY, second: '2-digit' };
const timeOf = ({ wall, zone }: Moment) => dateFormat(zone, TO_THE_SECOND).format(Math.round(wall));

/** What closes a day comes with the first window after its 04:00, and a window is a minute long at most. */
const CLOSES_WITHIN: Partial<Record<Occurrence['type'], number>> = { natural: MINUTE, day: MINUTE };

function heading({ type, at }: Occurrence): string {
  const wall = at.wall - (CLOSES_WITHIN[type] ?? 0);
  return `\n${dateWords(reachDayAt(wall, at.zone).key, DATE)}  (${at.zone})\n`;
}

function dayLine(occurrence: Extract<Occurrence, { type: 'day' }>): string {
  const counts = [
    plural(occurrence.micro, 'micro-break'),
    plural(occurrence.long, 'long break'),
    plural(occurrence.natural, 'natural break'),
    `${occurrence.skipped} skipped`,
    ...(occurrence.postponed > 0 ? [`${occurrence.postponed} put off`] : []),
    ...(occurrence.ignored > 0 ? [`${occurrence.ignored} unanswered`] : []),
  ].join(', ');
  const sums = `${length(occurrence.activeSeconds)} active, ${plural(Math.round(occurrence.dose), 'reach-minute')}, highest load ${occurrence.peakLoad.toFixed(1)}`;
  return `        ${'─'.repeat(60)}\n        ${counts}\n        ${sums}`;
}

/** Gives the text of each occurrence in context, with a heading for each day; null for what the timeline leaves out. */
export function timeline(settings: Settings, say: SayText): (occurrence: Occurrence) => string | null {
  let isDayOpen = false;
  return (occurrence) => {
    const head = isDayOpen ? '' : heading(occurrence);
    if (occurrence.type === 'day') {
      const text = occurrence.activeSeconds === 0 && !isDayOpen ? null : `${head}${dayLine(occurrence)}`;
      isDayOpen = false;
      return text;
    }
    const text = words(say, occurrence, settings);
    if (text === null) return null;
    isDayOpen = true;
    const share = Math.max(
      occurrence.need / settings.rhythm.micro.reachMinutes,
      occurrence.load / settings.rhythm.long.reachMinutes,
    );
    const gauges = `need ${occurrence.need.toFixed(1).padStart(4)}  load ${occurrence.load.toFixed(1).padStart(4)}`;
    return `${head}${timeOf(occurrence.at)}  ▕${bar(share)}▏ ${gauges}  ${text}`;
  };
}

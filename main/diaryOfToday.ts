/** The plain list of the day: what was offered, taken and put off, and when. */
import * as v from 'valibot';
import type { TodayLine } from '../shared/bridge.ts';
import type { CheckIn } from '../shared/diary/checkIn.ts';
import { type Deletion, linesWithout } from '../shared/diary/deletion.ts';
import type { CheckInChange } from './check-ins/checkIns.ts';
import { oneLine } from '../shared/cleanText.ts';
import { reasonSentence } from '../shared/words/reason.ts';
import { BREAK_NAME } from '../shared/words/stateLine.ts';
import type { Occurrence } from '../shared/engine/types.ts';
import { capital, length } from '../shared/words/text.ts';

const MOST_LINES = 200;
const LONGEST_LINE = 1000;

const text = v.pipe(
  v.string(),
  v.transform((line) => oneLine(line, LONGEST_LINE)),
);
const lineSchema = v.object({ at: v.number(), text });

/** The good ones of the lines of a day, the newest where there are too many. */
export function linesIn(list: readonly unknown[]): readonly TodayLine[] {
  const read = list.map((line) => v.safeParse(lineSchema, line));
  return read.flatMap(({ success, output }) => (success ? [output] : [])).slice(-MOST_LINES);
}

function lineOf(occurrence: Occurrence): string | null {
  switch (occurrence.type) {
    case 'due':
      return `${capital(BREAK_NAME[occurrence.kind])} due. ${reasonSentence(occurrence)}`;
    case 'taken':
      return `${capital(BREAK_NAME[occurrence.kind])} taken, ${length(occurrence.seconds)}`;
    case 'worked-through':
      return `${capital(BREAK_NAME[occurrence.kind])} worked through`;
    case 'postponed':
      return `${capital(BREAK_NAME[occurrence.kind])} put off`;
    case 'skipped':
      return `${capital(BREAK_NAME[occurrence.kind])} skipped`;
    case 'ignored':
      return `${capital(BREAK_NAME[occurrence.kind])} went unanswered`;
    case 'natural':
      return `Back after ${length(occurrence.seconds)}: counts as a ${BREAK_NAME[occurrence.kind]}`;
    case 'profile':
      return occurrence.profile === null ? 'As usual again' : `${occurrence.profile} is on`;
    case 'paused':
      return 'Paused';
    case 'resumed':
      return 'Resumed';
    case 'heads-up':
    case 'held':
    case 'released':
    case 'shown':
    case 'withdrawn':
    case 'unseen':
    case 'started':
    case 'replanned':
    case 'never':
    case 'day':
      return null;
  }
}

const KNOT = 'The knot: ';

/** The lines after a check-in. */
export function withCheckIn(
  lines: readonly TodayLine[],
  { at, pain }: Pick<CheckIn, 'at' | 'pain'>,
): readonly TodayLine[] {
  return [...lines, { at, text: `${KNOT}${pain} of 10` }].slice(-MOST_LINES);
}

/** The lines after the check-in of that time was mended: with another number, or without it where `pain` is null. */
export function withMendedCheckIn(lines: readonly TodayLine[], at: number, pain: number | null): readonly TodayLine[] {
  return lines.flatMap((line) => {
    if (line.at !== at || !line.text.startsWith(KNOT)) return [line];
    return pain === null ? [] : withCheckIn([], { at, pain });
  });
}

/** The lines after these occurrences; a new day starts an empty list. */
export function withOccurrences(lines: readonly TodayLine[], occurrences: readonly Occurrence[]): readonly TodayLine[] {
  let list = lines;
  for (const occurrence of occurrences) {
    if (occurrence.type === 'day') list = [];
    const text = lineOf(occurrence);
    if (text !== null) list = [...list, { at: occurrence.at.wall, text }].slice(-MOST_LINES);
  }
  return list;
}

export interface DiaryOfToday {
  readonly lines: readonly TodayLine[];
  follow(occurrences: readonly Occurrence[]): void;
  followCheckIn(change: CheckInChange): void;
  forget(deletion: Deletion): void;
}

export function createDiaryOfToday(start: readonly TodayLine[]): DiaryOfToday {
  let lines = start;
  return {
    get lines() {
      return lines;
    },
    follow: (occurrences) => void (lines = withOccurrences(lines, occurrences)),
    followCheckIn({ is, checkIn }) {
      if (is === 'new') lines = withCheckIn(lines, checkIn);
      else lines = withMendedCheckIn(lines, checkIn.at, is === 'gone' ? null : checkIn.pain);
    },
    forget: (deletion) => void (lines = linesWithout(lines, deletion)),
  };
}

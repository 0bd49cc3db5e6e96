/** A timeline of a simulated day that a person enjoys reading. */
import { dateFormat, dateText, LONG_DATE, TIME_OF_DAY } from '../words/dates.ts';
import { reasonSentence } from '../words/reason.ts';
import type { Occurrence } from '../engine/types.ts';
import { reachDayAt } from '../schedule/workHours.ts';
import { exerciseById } from '../exercises/lookup.ts';
import { MINUTE, type Moment } from '../moment.ts';
import type { Settings } from '../settings/schema.ts';
import { exerciseFullName } from '../words/exercises.ts';
import type { SayText } from '../words/say.ts';
import { durationText } from '../words/lengths.ts';

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
  return say('timeline.shown', { plain: ids.length === 0 ? 'yes' : 'no', exercises: ids.map(name).join(', ') });
}

function words(say: SayText, occurrence: Occurrence, settings: Settings): string | null {
  switch (occurrence.type) {
    case 'due':
      return say('timeline.due', { kind: occurrence.kind, reason: reasonSentence(say, occurrence) });
    case 'held':
      return say(`hold.${occurrence.reason}.timeline`);
    case 'shown':
      return named(say, occurrence.exercises, settings);
    case 'taken':
    case 'natural': {
      const time = durationText(say, occurrence.seconds);
      return say(`timeline.${occurrence.type}`, { kind: occurrence.kind, time });
    }
    case 'worked-through':
      return say('timeline.workedThrough', { kind: occurrence.kind });
    case 'skipped':
      return say('timeline.skipped', { kind: occurrence.kind });
    case 'postponed':
    case 'ignored':
    case 'withdrawn':
    case 'unseen':
      return say(`timeline.${occurrence.type}`);
    case 'profile':
      return occurrence.profile === null
        ? say('timeline.usual')
        : say('timeline.profile', { name: occurrence.profile });
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
const timeOf = (say: SayText, { wall, zone }: Moment) => dateFormat(say, zone, TO_THE_SECOND).format(Math.round(wall));

/** What closes a day comes with the first window after its 04:00, and a window is a minute long at most. */
const CLOSES_WITHIN: Partial<Record<Occurrence['type'], number>> = { natural: MINUTE, day: MINUTE };

function heading(say: SayText, { type, at }: Occurrence): string {
  const wall = at.wall - (CLOSES_WITHIN[type] ?? 0);
  return `\n${dateText(say, reachDayAt(wall, at.zone).key, DATE)}  (${at.zone})\n`;
}

function dayLine(say: SayText, occurrence: Extract<Occurrence, { type: 'day' }>): string {
  const { micro, long, natural, skipped, postponed, ignored, activeSeconds, dose, peakLoad } = occurrence;
  const counts = say('timeline.counts', { micro, long, natural, skipped, postponed, ignored });
  const time = durationText(say, activeSeconds);
  const sums = say('timeline.sums', { time, dose: Math.round(dose), peak: peakLoad.toFixed(1) });
  return `        ${'─'.repeat(60)}\n        ${counts}\n        ${sums}`;
}

const inGauge = (minutes: number): string => minutes.toFixed(1).padStart(4);

/** Gives the text of each occurrence in context, with a heading for each day; null for what the timeline leaves out. */
export function timeline(settings: Settings, say: SayText): (occurrence: Occurrence) => string | null {
  let isDayOpen = false;
  return (occurrence) => {
    const head = isDayOpen ? '' : heading(say, occurrence);
    if (occurrence.type === 'day') {
      const text = occurrence.activeSeconds === 0 && !isDayOpen ? null : `${head}${dayLine(say, occurrence)}`;
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
    const gauges = say('timeline.gauges', { need: inGauge(occurrence.need), load: inGauge(occurrence.load) });
    return `${head}${timeOf(say, occurrence.at)}  ▕${bar(share)}▏ ${gauges}  ${text}`;
  };
}

import { Temporal } from 'temporal-polyfill';
import type { Occurrence, OccurrenceOf, OccurrenceType } from '../engine/types.ts';
import type { Moment } from '../moment.ts';
import { reasonSentence } from '../words/reason.ts';
import type { SayText } from '../words/say.ts';

/** What the engine says but the JSON output leaves out: it is for windows and tray. */
const SILENT: ReadonlySet<OccurrenceType> = new Set([
  'heads-up',
  'withdrawn',
  'unseen',
  'started',
  'replanned',
  'never',
  'paused',
  'resumed',
]);

/** `2026-03-02T09:00:00+01:00[Europe/Vienna]`; an offset stands without brackets. */
export function writeInstant({ wall, zone }: Pick<Moment, 'wall' | 'zone'>): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(Math.round(wall)).toZonedDateTimeISO(zone);
  return instant.toString({ timeZoneName: /^[+-]/.test(zone) ? 'never' : 'auto' });
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** The format has a sentence for the reason. */
const dueFields = (say: SayText, { kind, reason }: OccurrenceOf<'due'>) => ({
  kind,
  why: reason.by,
  text: reasonSentence(say, { kind, reason }),
});

/** One line of JSON output for an occurrence, or null for one that the format leaves out. */
export function jsonLine(say: SayText, occurrence: Occurrence): string | null {
  const { type, at, load, need, dose, ...details } = occurrence;
  if (SILENT.has(type)) return null;
  const own = occurrence.type === 'due' ? dueFields(say, occurrence) : details;
  const rounded = Object.fromEntries(
    Object.entries(own).map(([key, value]) => [key, typeof value === 'number' ? round(value) : value]),
  );
  const line = {
    at: writeInstant(at),
    event: type,
    ...rounded,
    load: round(load),
    need: round(need),
    dose: round(dose),
  };
  return JSON.stringify(line);
}

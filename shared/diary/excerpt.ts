import type { HistoryExcerpt, Span, UsedMinute } from './history.ts';
import { merged } from './minuteRecording.ts';
import type { RecordedRows } from './recorder.ts';

/** The excerpt with what is not on disk yet, as far as it lies in its time. */
export function excerptWith(excerpt: HistoryExcerpt, { minutes, breaks, spans }: RecordedRows): HistoryExcerpt {
  const { from, until } = excerpt;
  const isWithin = ({ at }: { readonly at: number }) => at >= from && at < until;
  const overlaps = (span: Span) => span.from < until && (span.until === null || span.until > from);
  return {
    ...excerpt,
    minutes: joined(excerpt.minutes, minutes.filter(isWithin), minuteKey, merged).toSorted((a, b) => a.at - b.at),
    breaks: [...excerpt.breaks, ...breaks.filter(isWithin)].toSorted((a, b) => a.at - b.at),
    spans: joined(excerpt.spans, spans, spanKey, (_there, span) => span)
      .filter(overlaps)
      .toSorted((a, b) => a.from - b.from),
  };
}

const minuteKey = ({ at, app }: UsedMinute) => JSON.stringify([at, app]);
const spanKey = ({ kind, what, from }: Span) => JSON.stringify([from, kind, what]);

/** Both lists, where what has the key of an earlier one is joined with the last of those. */
function joined<T>(
  list: readonly T[],
  more: readonly T[],
  keyOf: (each: T) => string,
  join: (there: T, each: T) => T,
): readonly T[] {
  if (more.length === 0) return list;
  const all = [...list];
  const places = new Map(list.map((each, place) => [keyOf(each), place]));
  for (const each of more) {
    const place = places.get(keyOf(each));
    if (place === undefined) places.set(keyOf(each), all.push(each) - 1);
    else all[place] = join(all[place]!, each);
  }
  return all;
}

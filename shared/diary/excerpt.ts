import type { HistoryExcerpt, Span, UsedMinute } from './history.ts';
import { isSame, merged } from './minuteRecording.ts';
import type { Kept } from './recorder.ts';

/** The excerpt with what is not on disk yet, as far as it lies in its time. */
export function excerptWith(excerpt: HistoryExcerpt, { minutes, breaks, spans }: Kept): HistoryExcerpt {
  const { from, until } = excerpt;
  const isWithin = ({ at }: { readonly at: number }) => at >= from && at < until;
  const overlaps = (span: Span) => span.from < until && (span.until === null || span.until > from);
  return {
    ...excerpt,
    minutes: minutes
      .filter(isWithin)
      .reduce(withMinute, excerpt.minutes)
      .toSorted((a, b) => a.at - b.at),
    breaks: [...excerpt.breaks, ...breaks.filter(isWithin)].toSorted((a, b) => a.at - b.at),
    spans: spans
      .reduce(withSpan, excerpt.spans)
      .filter(overlaps)
      .toSorted((a, b) => a.from - b.from),
  };
}

function withMinute(list: readonly UsedMinute[], minute: UsedMinute): readonly UsedMinute[] {
  const place = list.findLastIndex((each) => isSame(each, minute));
  return place < 0 ? [...list, minute] : list.with(place, merged(list[place]!, minute));
}

function withSpan(list: readonly Span[], span: Span): readonly Span[] {
  const isThis = ({ kind, what, from }: Span) => kind === span.kind && what === span.what && from === span.from;
  const place = list.findLastIndex(isThis);
  return place < 0 ? [...list, span] : list.with(place, span);
}

/** What happened on a day, in words. */
import { durationText } from './lengths.ts';
import { placeName, placeTitle } from './placeName.ts';
import { reasonText } from './reason.ts';
import type { SayText } from './say.ts';
import { type HoldReason, isHoldReason } from '../holds/kinds.ts';
import { SECOND } from '../moment.ts';
import type { CheckIn } from '../diary/checkIn.ts';
import type { DayMoment } from '../diary/dayMoments.ts';
import type { PastBreak, Span } from '../diary/history.ts';
import type { Spot } from '../diary/regions.ts';

export interface MomentText {
  /** What it was: `Micro-break taken, 60 s`. */
  readonly title: string;
  /** Why then, what held it back and what came of it, a sentence each; may be empty. */
  readonly more: readonly string[];
}

export function momentText(say: SayText, moment: DayMoment): MomentText {
  switch (moment.is) {
    case 'break':
      return { title: breakTitle(say, moment.past), more: breakStory(say, moment.past, moment.fell) };
    case 'check-in':
      return { title: say('moment.knot', { pain: moment.checkIn.pain }), more: checkInStory(say, moment.checkIn) };
    case 'span':
      return { title: spanTitle(say, moment.span), more: [] };
  }
}

function breakTitle(say: SayText, { kind, outcome, seconds }: PastBreak): string {
  const time = durationText(say, seconds);
  switch (outcome) {
    case 'taken':
    case 'natural':
      return say(`moment.${outcome}`, { kind, time });
    case 'left':
      return seconds >= 1 ? say('moment.left', { kind, time }) : say('moment.leftAtOnce', { kind });
    case 'skipped':
    case 'ignored':
    case 'withdrawn':
      return say(`moment.${outcome}`, { kind });
  }
}

type Fall = { readonly from: number; readonly to: number } | null;

function breakStory(say: SayText, past: PastBreak, fell: Fall): readonly string[] {
  return [
    whyText(say, past),
    holdText(say, past.heldBy),
    past.postponed === 0 ? '' : say('moment.postponed', { count: past.postponed }),
    past.strengthSet && past.outcome === 'taken' ? say('moment.strengthSet') : '',
    fell === null ? '' : say('moment.fell', { from: tenths(fell.from), to: tenths(fell.to) }),
  ].filter((sentence) => sentence !== '');
}

/** Why the break was offered at that time; empty where nobody offered it. */
function whyText(say: SayText, { kind, why, reason, text }: PastBreak): string {
  if (why === 'asked') return say('moment.asked');
  return text ?? reasonText(say, { kind, reason });
}

/** Tenths, so that a short rest shows. */
const tenths = (value: number): string => value.toFixed(1);

/** What held a prompt back, in order; empty where nothing did. */
function holdText(say: SayText, reasons: readonly HoldReason[]): string {
  const each = [...new Set(reasons)].map((reason) => say(`hold.${reason}.waitedFor`));
  if (each.length === 0) return '';
  return say('moment.waited', { holds: each.reduce((first, next) => say('moment.waitedThen', { first, next })) });
}

function checkInStory(say: SayText, { spots, note, source }: CheckIn): readonly string[] {
  return [
    spots.length === 0 ? '' : spotsText(say, spots),
    note === null ? '' : say('moment.note', { note }),
    source.is === 'break' ? say('moment.askedAfter', { kind: source.kind }) : '',
  ].filter((sentence) => sentence !== '');
}

/** `Between spine and shoulder blade, right (knot); along the spine (ache).` */
function spotsText(say: SayText, spots: readonly Spot[]): string {
  const each = spots.map((spot, index) =>
    say('moment.spot', {
      place: index === 0 ? placeTitle(say, spot) : placeName(say, spot),
      feel: say(`feel.${spot.feel}`),
    }),
  );
  return say('moment.spots', { spots: each.reduce((first, next) => say('moment.spotAnd', { first, next })) });
}

/** What a stretch of time was, in short: `A call`, `Paused`. */
export function spanName(say: SayText, { kind, what }: Pick<Span, 'kind' | 'what'>): string {
  switch (kind) {
    case 'hold':
      return isHoldReason(what) ? say(`hold.${what}.span`) : say('moment.held');
    case 'profile':
      return say('moment.profile', { name: what });
    case 'paused':
    case 'asleep':
    case 'locked':
      return say(`moment.${kind}`);
  }
}

function spanTitle(say: SayText, span: Span): string {
  const name = spanName(say, span);
  if (span.until === null) return say('moment.since', { span: name });
  return say('moment.lasted', { span: name, time: durationText(say, (span.until - span.from) / SECOND) });
}

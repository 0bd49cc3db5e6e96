/** What happened on a day, in words. */
import { reasonText } from './reason.ts';
import { BREAK_NAME } from './stateLine.ts';
import type { HoldReason } from '../holds/kinds.ts';
import { SECOND } from '../moment.ts';
import { capital, length } from './text.ts';
import type { CheckIn } from '../diary/checkIn.ts';
import type { DayMoment } from '../diary/dayMoments.ts';
import type { PastBreak, Span } from '../diary/history.ts';
import { REGIONS, type Spot } from '../diary/regions.ts';

export interface MomentWords {
  /** What it was: `Micro-break taken, 60 s`. */
  readonly title: string;
  /** Why then, what held it back and what came of it, a sentence each; may be empty. */
  readonly more: readonly string[];
}

export function momentWords(moment: DayMoment): MomentWords {
  switch (moment.is) {
    case 'break':
      return { title: breakTitle(moment.past), more: breakStory(moment.past, moment.fell) };
    case 'check-in':
      return { title: `The knot: ${moment.checkIn.pain} of 10`, more: checkInStory(moment.checkIn) };
    case 'span':
      return { title: spanTitle(moment.span), more: [] };
  }
}

function breakTitle({ kind, outcome, seconds }: PastBreak): string {
  const name = capital(BREAK_NAME[kind]);
  switch (outcome) {
    case 'taken':
      return `${name} taken, ${length(seconds)}`;
    case 'left':
      return seconds >= 1 ? `${name} begun, ${length(seconds)} of rest` : `${name} begun, no rest in it`;
    case 'skipped':
      return `${name} skipped`;
    case 'ignored':
      return `${name} offered, no answer`;
    case 'natural':
      return `A pause of your own, ${length(seconds)}: counts as a ${BREAK_NAME[kind]}`;
    case 'withdrawn':
      return `${name} no longer needed`;
  }
}

function breakStory(past: PastBreak, fell: { readonly from: number; readonly to: number } | null): readonly string[] {
  return [
    whyWords(past),
    holdWords(past.heldBy),
    past.postponed === 0 ? '' : `Put off ${past.postponed === 1 ? 'once' : `${past.postponed} times`}.`,
    past.strengthSet && past.outcome === 'taken' ? 'With a strength set.' : '',
    fell === null ? '' : fallWords(fell),
  ].filter((sentence) => sentence !== '');
}

/** Why the break was offered at that time; empty where nobody offered it. */
function whyWords({ kind, why, reason, text }: PastBreak): string {
  if (why === 'asked') return 'You began it yourself.';
  return text ?? reasonText({ kind, reason });
}

/** Tenths, so that a short rest shows. */
const tenths = (value: number): string => value.toFixed(1);

function fallWords({ from, to }: { readonly from: number; readonly to: number }): string {
  return `The counted load fell from ${tenths(from)} to ${tenths(to)} reach-minutes.`;
}

const WAITED_FOR: Readonly<Record<HoldReason, string>> = {
  fullscreen: 'something that filled the screen',
  call: 'a call',
  dnd: 'do not disturb',
  app: 'a film, a call or a talk in front',
  typing: 'a pause in typing or dragging',
  paused: 'the end of your pause',
  'off-hours': 'your work hours',
  unseen: 'a way to be seen on the screen',
};

/** What held a prompt back, in order; empty where nothing did. */
function holdWords(reasons: readonly HoldReason[]): string {
  const each = [...new Set(reasons)].map((reason) => WAITED_FOR[reason]);
  return each.length === 0 ? '' : `It waited for ${each.join(', then for ')}.`;
}

function checkInStory({ spots, note, source }: CheckIn): readonly string[] {
  return [
    spots.length === 0 ? '' : `${capital(spots.map(spotWords).join('; '))}.`,
    note === null ? '' : `“${note}”`,
    source.is === 'break' ? `Asked after a ${BREAK_NAME[source.kind]}.` : '',
  ].filter((sentence) => sentence !== '');
}

function spotWords({ region, side, feel }: Spot): string {
  const { name } = REGIONS[region];
  return `${name}${side === 'middle' ? '' : `, ${side}`} (${feel})`;
}

const HELD: Readonly<Record<string, string>> = {
  fullscreen: 'Something filled the screen',
  call: 'A call',
  dnd: 'Do not disturb',
  app: 'A film, a call or a talk in front',
  'off-hours': 'Outside work hours',
};

/** What a stretch of time was, in short: `A call`, `Paused`. */
export function spanName({ kind, what }: Pick<Span, 'kind' | 'what'>): string {
  switch (kind) {
    case 'hold':
      return HELD[what] ?? 'Prompts waited';
    case 'paused':
      return 'Paused';
    case 'profile':
      return `Profile “${what}”`;
    case 'asleep':
      return 'Asleep';
    case 'locked':
      return 'Locked';
  }
}

function spanTitle(span: Span): string {
  if (span.until === null) return `${spanName(span)}, since then`;
  return `${spanName(span)}, ${length((span.until - span.from) / SECOND)}`;
}

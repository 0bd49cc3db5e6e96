/** Stretches of time in which something held. */
import { currentHoldIgnoringPause } from '../engine/holds.ts';
import type { Span } from './history.ts';
import type { EngineStep } from '../engine/engineStep.ts';

type Holding = Pick<Span, 'kind' | 'what'>;

/** @returns the spans that go on, and those that began or ended with this step */
export function recordSpans(
  open: readonly Span[],
  { after, now }: EngineStep,
  profile: string | null,
): { readonly open: readonly Span[]; readonly told: readonly Span[] } {
  const hold = currentHoldIgnoringPause(after);
  const holding: Holding[] = [];
  if (hold !== null) holding.push({ kind: 'hold', what: hold });
  if (after.paused !== null) holding.push({ kind: 'paused', what: '' });
  if (after.asleepSince !== null) holding.push({ kind: 'asleep', what: '' });
  if (after.locked) holding.push({ kind: 'locked', what: '' });
  if (profile !== null) holding.push({ kind: 'profile', what: profile });

  const ended = open.filter((span) => !holding.some((each) => isOf(span, each)));
  const begun = holding
    .filter((each) => !open.some((span) => isOf(span, each)))
    .map((each): Span => ({ ...each, from: Math.round(now.wall), until: null, zone: now.zone }));
  if (ended.length === 0 && begun.length === 0) return { open, told: [] };
  const stay = open.filter((span) => !ended.includes(span));
  return { open: [...stay, ...begun], told: [...endedAt(ended, now.wall), ...begun] };
}

const isOf = (span: Span, { kind, what }: Holding) => span.kind === kind && span.what === what;

/** A clock that was set back ends a span no earlier than it began. */
export function endedAt(spans: readonly Span[], wall: number): readonly Span[] {
  return spans.map((span) => ({ ...span, until: Math.max(span.from, Math.round(wall)) }));
}

/** The sentence that says why a break is due now. */
import type { Reason } from '../engine/reason.ts';
import type { BreakKind } from '../terms.ts';
import type { SayText } from './say.ts';

/** Where the time went, as far as applications are known; longest first. */
function whereOf({ apps: [first, second] }: Reason): string {
  if (first === undefined) return 'none';
  if (first.share >= 0.9) return 'one';
  if (first.share >= 0.6) return 'mostly';
  if (second === undefined) return 'partly';
  return first.share + second.share >= 0.8 ? 'two' : 'many';
}

/** "15 min in Blender, mostly with the mouse: 12 reach-minutes." */
export function reasonSentence(
  say: SayText,
  { kind, reason }: { readonly kind: BreakKind; readonly reason: Reason },
): string {
  const { apps, appCount: count, minutes, device } = reason;
  const [first = '', second = ''] = apps.map(({ name }) => name);
  const told = { minutes, where: whereOf(reason), first, second, count, device };
  return reason.by === 'reach'
    ? say('reason.reach', { ...told, reach: reason.reach })
    : say('reason.time', { ...told, kind });
}

/** The same of what may have been asked for: then it is empty. */
export function reasonText(
  say: SayText,
  { kind, reason }: { readonly kind: BreakKind; readonly reason: Reason | null },
): string {
  return reason === null ? '' : reasonSentence(say, { kind, reason });
}

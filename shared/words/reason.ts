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

function toldOf(reason: Reason) {
  const { apps, appCount: count, minutes, device } = reason;
  const [first = '', second = ''] = apps.map(({ name }) => name);
  return { minutes, where: whereOf(reason), first, second, count, device };
}

/** "15 min in Blender, mostly with the mouse: 12 reach-minutes." */
export function reasonSentence(
  say: SayText,
  { kind, reason }: { readonly kind: BreakKind; readonly reason: Reason },
): string {
  const told = toldOf(reason);
  return reason.by === 'reach'
    ? say('reason.reach', { ...told, reach: reason.reach })
    : say('reason.time', { ...told, kind });
}

/** "15 minutes in Blender, the arm out at the mouse." As the card says it, where the count would be a riddle. */
export function plainReason(
  say: SayText,
  { kind, reason }: { readonly kind: BreakKind; readonly reason: Reason },
): string {
  return reason.by === 'reach' ? say('reason.plain', toldOf(reason)) : say('reason.time', { ...toldOf(reason), kind });
}

/** The same of what may have been asked for: then it is empty. */
export function reasonText(
  say: SayText,
  { kind, reason }: { readonly kind: BreakKind; readonly reason: Reason | null },
): string {
  return reason === null ? '' : reasonSentence(say, { kind, reason });
}

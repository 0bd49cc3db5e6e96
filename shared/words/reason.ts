/** The sentence that says why a break is due now. */
import type { Reason } from '../engine/reason.ts';
import type { BreakKind } from '../terms.ts';

/** Where the time went, as far as applications are known; longest first. */
function whereabouts({ apps: [first, second], appCount }: Reason): string {
  if (first === undefined) return '';
  if (first.share >= 0.9) return ` in ${first.name}`;
  if (first.share >= 0.6) return `, mostly in ${first.name}`;
  if (second === undefined) return `, part of it in ${first.name}`;
  return first.share + second.share >= 0.8 ? ` in ${first.name} and ${second.name}` : ` in ${appCount} apps`;
}

const HANDS: Readonly<Record<Reason['device'], string>> = {
  mouse: ', mostly with the mouse',
  keys: ', mostly typing',
  both: ', with mouse and keys',
  estimated: ', mouse and keys estimated',
  unsaid: '',
};

const reachMinutes = (reach: number) => `${reach} reach-minute${reach === 1 ? '' : 's'}`;

/** "18 min in Blender, mostly with the mouse: 15 reach-minutes." */
export function reasonSentence({ kind, reason }: { readonly kind: BreakKind; readonly reason: Reason }): string {
  const where = whereabouts(reason);
  const hands = HANDS[reason.device];
  if (reason.by === 'reach') return `${reason.minutes} min${where}${hands}: ${reachMinutes(reason.reach)}.`;
  const pause = kind === 'micro' ? 'a 30-second pause' : 'a 5-minute pause';
  return `${reason.minutes} min at the computer without ${pause}${where.replace(/^ in /, ', in ')}${hands}.`;
}

/** The same of what may have been asked for: then it is empty. */
export function reasonText({ kind, reason }: { readonly kind: BreakKind; readonly reason: Reason | null }): string {
  return reason === null ? '' : reasonSentence({ kind, reason });
}

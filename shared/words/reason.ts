/** The sentence that says why a break is due now. */
import { MINUTE } from '../moment.ts';
import type { AppTime, Stretch } from '../engine/types.ts';
import type { BreakKind } from '../terms.ts';

export const EMPTY_STRETCH: Stretch = {
  activeMs: 0,
  pointerMs: 0,
  keyboardMs: 0,
  assumedMs: 0,
  app: null,
  appMs: 0,
  apps: [],
};

/** How many applications a stretch tells apart; the rest count as one. */
const MOST_APPS = 12;

/** A stretch with `ms` more of active time in `app`. Shares are 0 to 1. */
export function extend(
  { activeMs, pointerMs, keyboardMs, assumedMs, app: before, appMs, apps }: Stretch,
  ms: number,
  app: string | null,
  pointer: number,
  keyboard: number,
  assumed: boolean,
): Stretch {
  const stays = app === before;
  return {
    activeMs: activeMs + ms,
    pointerMs: pointerMs + pointer * ms,
    keyboardMs: keyboardMs + keyboard * ms,
    assumedMs: assumed ? assumedMs + ms : assumedMs,
    app,
    appMs: stays ? appMs + ms : ms,
    apps: stays || appMs === 0 ? apps : withTimeIn(apps, before, appMs),
  };
}

function withTimeIn(apps: readonly AppTime[], name: string | null, ms: number): readonly AppTime[] {
  const place = apps.findIndex((app) => app.name === name);
  if (place < 0 && apps.length < MOST_APPS) return [...apps, { name, ms }];
  const at = place < 0 ? apps.length - 1 : place;
  return apps.map((app, index) => (index === at ? { name: app.name, ms: app.ms + ms } : app));
}

/** Where the time went, as far as applications are known; longest first. */
function whereabouts(stretch: Stretch): string {
  const apps = withTimeIn(stretch.apps, stretch.app, stretch.appMs)
    .filter(({ name }) => name !== null)
    .toSorted((a, b) => b.ms - a.ms);
  const [first, second] = apps;
  if (first === undefined) return '';
  const share = (ms: number) => ms / Math.max(1, stretch.activeMs);
  if (share(first.ms) >= 0.9) return ` in ${first.name}`;
  if (share(first.ms) >= 0.6) return `, mostly in ${first.name}`;
  if (second === undefined) return `, part of it in ${first.name}`;
  return share(first.ms + second.ms) >= 0.8 ? ` in ${first.name} and ${second.name}` : ` in ${apps.length} apps`;
}

function hands(stretch: Stretch): string {
  if (stretch.assumedMs > stretch.activeMs / 2) return ', mouse and keys estimated';
  const pointer = stretch.pointerMs / Math.max(1, stretch.activeMs);
  const keyboard = stretch.keyboardMs / Math.max(1, stretch.activeMs);
  if (pointer >= 0.5 && pointer > 1.5 * keyboard) return ', mostly with the mouse';
  if (keyboard >= 0.3 && keyboard > 1.5 * pointer) return ', mostly typing';
  if (pointer + keyboard >= 0.4) return ', with mouse and keys';
  return '';
}

function reachMinutes(amount: number): string {
  const whole = Math.round(amount);
  return `${whole} reach-minute${whole === 1 ? '' : 's'}`;
}

const minutes = (ms: number) => `${Math.max(1, Math.round(ms / MINUTE))} min`;

/**
 * Why a break is due, in one sentence: "18 min in Blender, mostly with the mouse: 15 reach-minutes."
 * @param reach the tank that filled, in reach-minutes
 * @param activeMs active time since the last pause that counts for this kind
 */
export function explain(
  kind: BreakKind,
  why: 'reach' | 'time',
  stretch: Stretch,
  reach: number,
  activeMs: number,
): string {
  if (why === 'reach') {
    return `${minutes(stretch.activeMs)}${whereabouts(stretch)}${hands(stretch)}: ${reachMinutes(reach)}.`;
  }
  const pause = kind === 'micro' ? 'a 30-second pause' : 'a 5-minute pause';
  return `${minutes(activeMs)} at the computer without ${pause}${whereabouts(stretch).replace(/^ in /, ', in ')}${hands(stretch)}.`;
}

/** What led to the present load: active time by application and by device. */
import type { AppTime, UsageWindow } from './types.ts';

export const NO_USAGE: UsageWindow = {
  activeMs: 0,
  pointerMs: 0,
  keyboardMs: 0,
  assumedMs: 0,
  app: null,
  appMs: 0,
  apps: [],
};

/** How many applications it tells apart; the rest count as one. */
const MOST_APPS = 12;

/** The same with `ms` more of active time in `app`. Shares are 0 to 1. */
export function withUsage(
  { activeMs, pointerMs, keyboardMs, assumedMs, app: before, appMs, apps }: UsageWindow,
  ms: number,
  app: string | null,
  pointer: number,
  keyboard: number,
  assumed: boolean,
): UsageWindow {
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

/** Active time by application, as far as they are known; longest first. */
export const appsByTime = ({
  apps,
  app,
  appMs,
}: UsageWindow): readonly { readonly name: string; readonly ms: number }[] =>
  withTimeIn(apps, app, appMs)
    .flatMap(({ name, ms }) => (name === null ? [] : [{ name, ms }]))
    .toSorted((a, b) => b.ms - a.ms);

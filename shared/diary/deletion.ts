/** What the person wants gone, and what is left of plain values without it. */
import type { Reason } from '../engine/reason.ts';
import type { CheckIn } from './checkIn.ts';
import type { PastBreak } from './history.ts';
import { oldTextNames } from './oldText.ts';
import type { RecordedRows, Recording } from './recorder.ts';

export type Deletion =
  /** Of [from, until), in milliseconds since 1970: all that began then or reached into it, check-ins too. */
  | { readonly what: 'span'; readonly from: number; readonly until: number }
  /** Time in this application, and its name wherever it stands. */
  | { readonly what: 'app'; readonly app: string }
  | { readonly what: 'all' };

export const isApp = (app: string | null, name: string): boolean => app?.toLowerCase() === name.toLowerCase();

/** The reason without the application; the same one where it does not name it. */
export function reasonWithout(reason: Reason, name: string): Reason {
  const apps = reason.apps.filter((app) => !isApp(app.name, name));
  const gone = reason.apps.length - apps.length;
  return gone === 0 ? reason : { ...reason, apps, appCount: reason.appCount - gone };
}

interface Stretch {
  readonly from: number;
  readonly until: number | null;
}

/** Whether a stretch of time has a part in [from, until); one without length counts where it begins. */
const reaches = (stretch: Stretch, { from, until }: { readonly from: number; readonly until: number }) =>
  stretch.from < until && (stretch.from >= from || stretch.until === null || stretch.until > from);

function breakWithoutApp<T extends Pick<PastBreak, 'app' | 'reason' | 'text'>>(each: T, app: string): T {
  return {
    ...each,
    app: isApp(each.app, app) ? null : each.app,
    reason: each.reason === null ? null : reasonWithout(each.reason, app),
    text: each.text !== null && oldTextNames(each.text, app) ? null : each.text,
  };
}

export function keptWithout(kept: RecordedRows, deletion: Deletion): RecordedRows {
  switch (deletion.what) {
    case 'all':
      return { minutes: [], breaks: [], spans: [] };
    case 'app':
      return {
        ...kept,
        minutes: kept.minutes.filter(({ app }) => !isApp(app, deletion.app)),
        breaks: kept.breaks.map((each) => breakWithoutApp(each, deletion.app)),
      };
    case 'span':
      return {
        minutes: kept.minutes.filter(({ at }) => !reaches({ from: at, until: at + 60_000 }, deletion)),
        breaks: kept.breaks.filter(({ at, until }) => !reaches({ from: at, until }, deletion)),
        spans: kept.spans.filter((span) => !reaches(span, deletion)),
      };
  }
}

/** What is under way. A span that goes on begins anew with the next step of the engine. */
export function recordingWithout({ minute, breaks, spans }: Recording, deletion: Deletion): Recording {
  const rest = keptWithout({ minutes: minute.parts, breaks: [], spans }, deletion);
  return {
    minute: { ...minute, parts: rest.minutes },
    breaks: {
      open: breaks.open === null ? null : openWithout(breaks.open, deletion),
      resting: breaks.resting === null ? null : openWithout(breaks.resting, deletion),
      lastUse: lastUseWithout(breaks.lastUse, deletion),
    },
    spans: rest.spans,
  };
}

const lastUseWithout = <T extends { readonly app: string | null }>(lastUse: T, deletion: Deletion): T =>
  deletion.what === 'app' && isApp(lastUse.app, deletion.app) ? { ...lastUse, app: null } : lastUse;

function openWithout<T extends Pick<PastBreak, 'at' | 'app' | 'reason' | 'text'>>(
  open: T,
  deletion: Deletion,
): T | null {
  if (deletion.what === 'app') return breakWithoutApp(open, deletion.app);
  return deletion.what === 'all' || reaches({ from: open.at, until: null }, deletion) ? null : open;
}

export function checkInsWithout<T extends Pick<CheckIn, 'at'>>(
  checkIns: readonly T[],
  deletion: Deletion,
): readonly T[] {
  if (deletion.what === 'app') return checkIns;
  return checkIns.filter(({ at }) => deletion.what === 'span' && (at < deletion.from || at >= deletion.until));
}

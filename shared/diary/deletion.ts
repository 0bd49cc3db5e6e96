/** What the person wants gone, and what is left of plain values without it. */
import type { CheckIn } from './checkIn.ts';
import type { PastBreak } from './history.ts';
import type { Kept, Recording } from './recorder.ts';

export type Deletion =
  /** Of [from, until), in milliseconds since 1970: all that began then or reached into it, check-ins too. */
  | { readonly what: 'span'; readonly from: number; readonly until: number }
  /** Time in this application, and its name wherever it stands. */
  | { readonly what: 'app'; readonly app: string }
  | { readonly what: 'all' };

export const isApp = (app: string | null, name: string): boolean => app?.toLowerCase() === name.toLowerCase();

/** Whether a sentence names the application, as words of its own: `Code`, but not `Codeblocks`. */
export function namesApp(text: string, app: string): boolean {
  const word = app.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  return new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

interface Stretch {
  readonly from: number;
  readonly until: number | null;
}

/** Whether a stretch of time has a part in [from, until); one without length counts where it begins. */
const reaches = (stretch: Stretch, { from, until }: { readonly from: number; readonly until: number }) =>
  stretch.from < until && (stretch.from >= from || stretch.until === null || stretch.until > from);

function withoutApp<T extends Pick<PastBreak, 'app' | 'text'>>(each: T, app: string): T {
  return {
    ...each,
    app: isApp(each.app, app) ? null : each.app,
    text: each.text !== null && namesApp(each.text, app) ? null : each.text,
  };
}

export function keptWithout(kept: Kept, deletion: Deletion): Kept {
  switch (deletion.what) {
    case 'all':
      return { minutes: [], breaks: [], spans: [] };
    case 'app':
      return {
        ...kept,
        minutes: kept.minutes.filter(({ app }) => !isApp(app, deletion.app)),
        breaks: kept.breaks.map((each) => withoutApp(each, deletion.app)),
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
      lastUse: deletion.what === 'app' ? withoutApp({ ...breaks.lastUse, text: null }, deletion.app) : breaks.lastUse,
    },
    spans: rest.spans,
  };
}

function openWithout<T extends Pick<PastBreak, 'at' | 'app' | 'text'>>(open: T, deletion: Deletion): T | null {
  if (deletion.what === 'app') return withoutApp(open, deletion.app);
  return deletion.what === 'all' || reaches({ from: open.at, until: null }, deletion) ? null : open;
}

/** Lines of text with their time. */
export function linesWithout<T extends { readonly at: number; readonly text: string }>(
  lines: readonly T[],
  deletion: Deletion,
): readonly T[] {
  switch (deletion.what) {
    case 'all':
      return [];
    case 'app':
      return lines.filter(({ text }) => !namesApp(text, deletion.app));
    case 'span':
      return lines.filter(({ at }) => at < deletion.from || at >= deletion.until);
  }
}

export function checkInsWithout<T extends Pick<CheckIn, 'at'>>(
  checkIns: readonly T[],
  deletion: Deletion,
): readonly T[] {
  if (deletion.what === 'app') return checkIns;
  return checkIns.filter(({ at }) => deletion.what === 'span' && (at < deletion.from || at >= deletion.until));
}

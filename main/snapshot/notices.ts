import type { Notice } from '../../shared/bridge.ts';
import type { SayText } from '../../shared/words/say.ts';
import { severalLines } from '../../shared/cleanText.ts';
import type { OccurrenceOf } from '../../shared/engine/types.ts';
import type { PainGate } from '../../shared/exercises/gate.ts';

/** What the person should know until they dismiss it; one notice for each subject. */
export interface Notices {
  readonly list: readonly Notice[];
  /** Says it unless it is being said already; an empty text says nothing. @param at where in the settings it can be mended */
  say(id: string, text: string, at?: string): void;
  /** Says it, or no longer says anything of that subject where the text is empty. */
  follow(id: string, text: string): void;
  dismiss(id: string): void;
}

/** More than a list of twenty problems takes. */
const LONGEST = 8000;

/** @param onChange is told each new text, and null when one is dismissed */
export function createNotices(onChange: (text: string | null) => void): Notices {
  let list: readonly Notice[] = [];

  function dismiss(id: string): void {
    if (!list.some((notice) => notice.id === id)) return;
    list = list.filter((notice) => notice.id !== id);
    onChange(null);
  }

  function say(id: string, given: string, at?: string): void {
    const text = severalLines(given, LONGEST);
    if (text === '' || list.some((notice) => notice.id === id && notice.text === text)) return;
    list = [...list.filter((notice) => notice.id !== id), { id, text, ...(at !== undefined && { at }) }];
    onChange(text);
  }

  return {
    get list() {
      return list;
    },
    say,
    follow: (id, text) => (text === '' ? dismiss(id) : say(id, text)),
    dismiss,
  };
}

/** What to say when a profile was removed while it was on; empty where none was. */
export function goneProfile({ gone, profile }: OccurrenceOf<'profile'>): string {
  if (gone === undefined) return '';
  const now = profile === null ? 'your settings are as usual' : `${profile} is on`;
  return `The profile “${gone}” was on and has been removed; now ${now}.`;
}

/** What to say when check-ins that asked for care were deleted. */
export const openedByDeletion = (say: SayText, gate: PainGate): string =>
  `The check-ins that asked breaks for more care are deleted. ${say(`gate.${gate}`)} If it still hurts, a new check-in brings the care back.`;

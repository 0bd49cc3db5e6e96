import { Fragment, type ReactNode, createElement, useSyncExternalStore } from 'react';
import { type Language, directionOf } from '../../shared/language.ts';
import type { MessageArguments } from '../../shared/words/messages.ts';
import { type TagContents, type MessageId, type PlainId, type SayText, createSay } from '../../shared/words/say.ts';
import { newestLanguage, watchSnapshots } from './snapshot.ts';

/** Says things in a page. Tags become elements: `say.rich(id, { b: (text) => <b>{text}</b> })`. */
export interface PageSay extends SayText {
  rich<Id extends MessageId>(id: Id, values: MessageArguments[Id] & TagContents<Id, ReactNode>): ReactNode;
}

const made = new Map<Language, PageSay>();

/** What says things in this language. */
export function pageSay(language: Language): PageSay {
  const known = made.get(language);
  if (known !== undefined) return known;
  const say = createSay(language);
  const rich: PageSay['rich'] = (id, values) =>
    createElement(Fragment, null, ...say.rich<typeof id, ReactNode>(id, values));
  // The same function, so that all of its overloads stay.
  const page = Object.assign((...said: Parameters<SayText>) => say(...said), { language, rich }) as PageSay;
  made.set(language, page);
  return page;
}

/** Says things in the person's language; a component that calls it is drawn again when that changes. */
export function useSay(): PageSay {
  return pageSay(useSyncExternalStore(watchSnapshots, newestLanguage));
}

/** Language and direction of the page's text, for screen readers and for the layout; and the window's title in it. */
export function followLanguage(title: PlainId): void {
  let marked: Language | null = null;
  const mark = () => {
    const language = newestLanguage();
    // Each of these makes Chromium lay out the whole page again, even if the value is the same.
    if (language === marked) return;
    marked = language;
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    document.title = pageSay(language)(title);
  };
  watchSnapshots(mark);
  mark();
}

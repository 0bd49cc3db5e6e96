/**
 * Says things in a language: a pure function that is handed in, as time is. The messages of a language stand in
 * `locales/`, in ICU MessageFormat (https://unicode-org.github.io/icu/userguide/format_parse/messages/).
 */
import { IntlMessageFormat, type Formatters, type FormatXMLElementFn } from 'intl-messageformat';
import { type Language, LOCALE_OF } from '../language.ts';
import en from './locales/en.json' with { type: 'json' };
import type { MessageArguments, MessageTags } from './messages.ts';
import { pseudoMessage } from './pseudo.ts';

export type MessageId = keyof MessageArguments;

/** Those without tags. */
export type TextId = Exclude<MessageId, keyof MessageTags>;

/** Those that need no arguments either. */
export type PlainId = {
  [Id in TextId]: keyof MessageArguments[Id] extends never ? Id : never;
}[TextId];

/** What is made of the text between the tags of a message. */
export type TagContents<Id extends MessageId, Node> = Id extends keyof MessageTags
  ? Readonly<Record<MessageTags[Id], (text: readonly (string | Node)[]) => Node>>
  : Readonly<Record<never, never>>;

/** Says messages without tags. */
export interface SayText {
  readonly language: Language;
  <Id extends PlainId>(id: Id): string;
  <Id extends TextId>(id: Id, values: MessageArguments[Id]): string;
}

export interface Say extends SayText {
  /** The message in parts: its texts, and between them what is made of what is tagged. */
  rich<Id extends MessageId, Node>(
    id: Id,
    values: MessageArguments[Id] & TagContents<Id, Node>,
  ): readonly (string | Node)[];
}

type Values = Readonly<Record<string, string | number>>;

/** A message that somebody else says. */
export interface Unsaid {
  readonly id: TextId;
  readonly values: Values;
}

export const unsaid = <Id extends TextId>(id: Id, values: MessageArguments[Id]): Unsaid => ({ id, values });

/** `unsaid` has held that the values are those of the message. */
export const sayUnsaid = (say: SayText, { id, values }: Unsaid): string =>
  (say as (id: TextId, values: Values) => string)(id, values);

/** Each language with a file of its own. */
const MESSAGES = { en } satisfies Partial<Record<Language, Readonly<Record<MessageId, string>>>>;

/** Neither arguments nor tags nor quoted signs: such a message says itself. */
const isPlain = (message: string): boolean => !/[{}<']/.test(message);

/** Makes each thing once. The options are few and small, so their text tells them apart. */
function memoized<Args extends readonly unknown[], T>(make: (...args: Args) => T): (...args: Args) => T {
  const made = new Map<string, T>();
  return (...args) => {
    const key = JSON.stringify(args);
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(...args);
    made.set(key, fresh);
    return fresh;
  };
}

/** For all messages: the library would make them anew for each message, which takes ten times as long as to read it. */
const createFormatters = (): Formatters => ({
  getNumberFormat: memoized((locale, options) => new Intl.NumberFormat(locale, options)),
  getDateTimeFormat: memoized((locale, options) => new Intl.DateTimeFormat(locale, options)),
  getPluralRules: memoized((locale, options) => new Intl.PluralRules(locale, options)),
});

/** Says things in this language. Messages are read when they are first said. */
export function createSay(language: Language): Say {
  const messages: Readonly<Record<string, string>> = language === 'en' ? MESSAGES[language] : MESSAGES.en;
  const read = new Map<string, IntlMessageFormat>();
  /** The messages that say themselves, as far as they were said. */
  const plain = new Map<string, string>();
  const options = { formatters: createFormatters() };

  function formatOf(id: string): IntlMessageFormat {
    const known = read.get(id);
    if (known !== undefined) return known;
    const message = messages[id];
    if (message === undefined) throw new Error(`There is no message ${id}.`);
    const locale = LOCALE_OF[language];
    const english = new IntlMessageFormat(message, locale, undefined, options);
    const made =
      language === 'en'
        ? english
        : new IntlMessageFormat(pseudoMessage(language, english.getAst()), locale, undefined, options);
    read.set(id, made);
    return made;
  }

  function say(id: string, values?: Values): string {
    const known = plain.get(id);
    if (known !== undefined) return known;
    const message = messages[id];
    if (language !== 'en' || message === undefined || !isPlain(message)) return String(formatOf(id).format(values));
    plain.set(id, message);
    return message;
  }

  function rich<Node>(
    id: string,
    values: Readonly<Record<string, string | number | FormatXMLElementFn<string | Node, Node>>>,
  ): readonly (string | Node)[] {
    const said = formatOf(id).format<string | Node>(values);
    return Array.isArray(said) ? said : [said];
  }

  return Object.assign(say, { language, rich });
}

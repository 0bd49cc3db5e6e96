/** The applications that the person may want to say something about, with what is known of them. */
import type { AppUse } from '../../../shared/diary/history.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import { type Category, UNKNOWN_CATEGORY, categoryOf } from '../../../shared/apps/categories.ts';
import { type Kind, kindLike } from '../../../shared/apps/kinds.ts';

export type AppRule = Settings['apps'][number];

export interface KnownApp {
  readonly name: string;
  /** Active time in front, in seconds; 0 where it was not seen lately. */
  readonly seconds: number;
  /** Whether it was in front lately, be it too short to count. */
  readonly isSeen: boolean;
  /** Null where no list names it. */
  readonly category: Category | null;
  /** The person's own word on it; null where there is none. */
  readonly rule: AppRule | null;
}

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const ruleOf = (rules: readonly AppRule[], name: string): AppRule | null =>
  rules.find(({ match }) => sameName(match, name)) ?? null;

/** All that is known of it is what the person said. */
export const isOnlyARule = ({ isSeen, rule }: KnownApp): boolean => !isSeen && rule !== null;

/** It is no application, but a window by a word of its title. */
export const isTitleWord = ({ rule }: Pick<KnownApp, 'rule'>): boolean => rule?.inTitle === true;

/** Whether most of the time in front was spent in a browser, where what is done is not known by the application. */
export const isMostlyBrowser = ([first]: readonly KnownApp[]): boolean =>
  first !== undefined && first.seconds > 0 && first.category?.id === 'browser';

/** Neither a list nor the person has said what it is. */
export const isUnknown = ({ category, rule }: KnownApp): boolean => category === null && rule === null;

/** Each application once: those with most time in front first, then those that were only seen, then the other rules. */
export function knownApps(
  rules: readonly AppRule[],
  times: readonly AppUse[],
  seen: readonly string[],
): readonly KnownApp[] {
  const apps: KnownApp[] = [];
  const add = (name: string, seconds: number, isSeen = true) => {
    if (apps.some((app) => sameName(app.name, name))) return;
    apps.push({ name, seconds, isSeen, category: categoryOf(name), rule: ruleOf(rules, name) });
  };
  for (const { name, seconds } of times.toSorted((a, b) => b.seconds - a.seconds)) add(name, seconds);
  for (const name of seen) add(name, 0);
  for (const { match } of rules) add(match, 0, false);
  return apps;
}

/** What the application counts as. */
export interface CountedApp {
  readonly weight: number;
  readonly holds: boolean;
  readonly rests: boolean;
  /** The kind that counts alike; null where the person has a weight of their own. */
  readonly kind: Kind | null;
}

export function countedAs({ category, rule }: Pick<KnownApp, 'category' | 'rule'>): CountedApp {
  const built = category ?? UNKNOWN_CATEGORY;
  const weight = rule?.weight ?? built.weight;
  const holds = rule?.hold ?? built.holds;
  return { weight, holds, rests: rule?.rest ?? false, kind: kindLike(weight, holds) };
}

/** The rule that makes an application count as that kind does. */
export function ruleFor(app: Pick<KnownApp, 'name' | 'category' | 'rule'>, { weight, holds }: Kind): AppRule {
  const isBuiltIn = (app.category ?? UNKNOWN_CATEGORY).holds === holds;
  return { match: app.name, weight, ...(isBuiltIn ? {} : { hold: holds }), ...(isTitleWord(app) && { inTitle: true }) };
}

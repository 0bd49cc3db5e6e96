import { categoryOf } from './categories.ts';

/** Whether both are one name; no regard to case. */
export const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * The one of an application's names that it goes by: the first that the person has a rule for, else the first that is
 * listed, else the first. So a program is also known by its file where its window goes by a name that says nothing.
 * @returns null where there is no name
 */
export function appNameAmong(names: readonly string[], rules: readonly { readonly match: string }[]): string | null {
  const isRuled = (name: string) => rules.some(({ match }) => isSameName(match, name));
  return names.find(isRuled) ?? names.find((name) => categoryOf(name) !== null) ?? names[0] ?? null;
}

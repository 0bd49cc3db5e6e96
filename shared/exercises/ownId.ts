const PREFIX = 'own:';

/** `Eyes to the window` -> `own:eyes-to-the-window`. `own:` alone where the name has neither letter nor digit. */
export function ownId(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return `${PREFIX}${(words ?? []).join('-')}`;
}

export const isNamed = (name: string): boolean => ownId(name) !== PREFIX;

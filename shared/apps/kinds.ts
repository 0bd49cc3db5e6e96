/** The categories as kinds of use to choose from: those that count alike are one. */
import { CATEGORIES, type CategoryId } from './categories.ts';

export interface Kind {
  readonly id: string;
  readonly categories: readonly CategoryId[];
  /** Reach weight w, 0 to 1. */
  readonly weight: number;
  readonly holds: boolean;
}

const countsLike = ({ weight, holds }: Pick<Kind, 'weight' | 'holds'>) => `${weight}${holds ? ' holds' : ''}`;

/** From the longest reach to none. */
export const KINDS: readonly Kind[] = CATEGORIES.reduce<readonly Kind[]>((kinds, category) => {
  const id = countsLike(category);
  const same = kinds.find((kind) => kind.id === id);
  const { weight, holds } = category;
  if (same === undefined) return [...kinds, { id, categories: [category.id], weight, holds }];
  return kinds.map((kind) => (kind === same ? { ...same, categories: [...same.categories, category.id] } : kind));
}, []);

/** The kind that counts like this, or at least weighs as much; null where none does. */
export function kindLike(weight: number, holds: boolean): Kind | null {
  return (
    KINDS.find(({ id }) => id === countsLike({ weight, holds })) ?? KINDS.find((kind) => kind.weight === weight) ?? null
  );
}

/** One thing measured, with the goal it is held against. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: { readonly atLeast: number } | { readonly atMost: number };
  /** What the number rests on. */
  readonly note?: string;
}

export function isMet({ value, goal }: Measure): boolean {
  return 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost;
}

/** When it was asked how the knot feels, after a break or on a day without one. It outlives a restart. */
import { type AskingFacts, askedToday } from '../../shared/diary/asking.ts';

export interface AskedTimes {
  /** Wall-clock times of the last day on which it was asked. */
  readonly list: readonly number[];
  /** It is asked at that time of the wall clock, on that day. */
  add(at: number, day: AskingFacts['day']): void;
}

/** @param known those of before this start */
export function createAskedTimes(known: readonly number[]): AskedTimes {
  let list = known;
  return {
    get list() {
      return list;
    },
    add: (at, day) => void (list = [...askedToday({ askedAt: list, day }), at]),
  };
}

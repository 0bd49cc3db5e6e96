/** Numbers by which windows know that there is something new to ask for. */
export interface HistoryRevisions {
  /** Grows with all that happens. */
  readonly history: number;
  /** Grows where something that is over is another one now. */
  readonly past: number;
  /** What goes on has become more. */
  grow(): void;
  /** Something that is over has changed, came or went. */
  changePast(): void;
}

export function createHistoryRevisions(): HistoryRevisions {
  let history = 0;
  let past = 0;
  return {
    get history() {
      return history;
    },
    get past() {
      return past;
    },
    grow: () => void (history += 1),
    changePast() {
      history += 1;
      past += 1;
    },
  };
}

/** What the sensors need to know of time. */
export interface SensingClock {
  /** Milliseconds of the app's own time, including time asleep. Only differences mean anything. */
  mono(): number;
  /** Real milliseconds, for readings that the system gives in real time. Only differences mean anything. */
  realMono(): number;
  /** Milliseconds of the app's time for each real one; 1 outside of tests. */
  readonly rate: number;
  /** Runs `run` every `ms` of the app's time; gives back the way to stop. */
  every(ms: number, run: () => void): () => void;
}

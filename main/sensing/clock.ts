/** The time that the sensors need. */
export interface SensingClock {
  /** Milliseconds of the app's own time, including sleep of the machine. Only differences have a meaning. */
  mono(): number;
  /** Real milliseconds, for values that the system gives in real time. Only differences have a meaning. */
  realMono(): number;
  /** Milliseconds of the app's time for each real one; 1 outside of tests. */
  readonly rate: number;
  /** Runs `run` every `ms` of the app's time. Gives back a function that stops it. */
  every(ms: number, run: () => void): () => void;
}

/** Lets a part that is made early tell those that are made later. */
export interface Signal<T> {
  tell(value: T): void;
  /** Those who follow are told in the order in which they came. */
  follow(listener: (value: T) => void): void;
}

export function createSignal<T>(): Signal<T> {
  const listeners: ((value: T) => void)[] = [];
  return {
    tell(value) {
      for (const listener of listeners) listener(value);
    },
    follow: (listener) => void listeners.push(listener),
  };
}

import type { Known } from '../../../shared/terms.ts';
import { type BusAnswer, type BusQuestion, createBusAnswer } from '../busAnswer.ts';
import type { SharedBus } from '../sharedBus.ts';

/** What several programs are asked, of which a desktop has one. */
export interface DesktopAnswers<T> {
  /** Asks where that is due. @param real real milliseconds */
  tick(real: number): void;
  /** Asks those again whose signals do not tell. */
  refresh(): void;
  /** The first answer in the order of the questions, with its place; null where there is none. */
  first(): { readonly place: number; readonly value: T } | null;
  /** Whether there was none, although there was time for one. */
  isMissing(): boolean;
  /** Why there is none, as far as that is known. */
  cause(): string | null;
}

const FIRST_ANSWER_WITHIN_MS = 10_000;

/** Asks all of them over one bus, each while it runs. */
export function askDesktop<T>(bus: SharedBus, questions: readonly BusQuestion<T>[]): DesktopAnswers<T> {
  const answers: readonly BusAnswer<T>[] = questions.map((question) => createBusAnswer(question));
  let start: number | null = null;
  let now = 0;
  bus.join(...answers);

  function first(): { readonly place: number; readonly value: T } | null {
    for (const [place, answer] of answers.entries()) {
      const value: Known<T> = answer.value();
      if (value !== 'unknown') return { place, value };
    }
    return null;
  }

  return {
    tick(real) {
      start ??= real;
      now = real;
      for (const answer of answers) answer.tick(real);
    },
    refresh() {
      for (const answer of answers) answer.refresh();
    },
    first,
    isMissing: () => start !== null && now - start >= FIRST_ANSWER_WITHIN_MS && first() === null,
    cause() {
      const causes = [bus.cause(), ...answers.map((answer) => answer.cause())].filter((cause) => cause !== null);
      return [...new Set(causes)].join('; ') || null;
    },
  };
}

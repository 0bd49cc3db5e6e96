/** What a window asked for and did not get stands in the log too, with its cause. */
import { detailsOf } from '../start/faults.ts';
import type { Message } from './messages.ts';

/** Runs messages as `run` does, and logs the ones that failed. What was typed into a window is not logged. */
export function withLoggedFailures(run: (message: Message) => unknown, log: (text: string) => void) {
  return async (message: Message): Promise<unknown> => {
    try {
      const answer = await run(message);
      const why = failureIn(answer);
      if (why !== null) log(`${message.name} failed: ${why}`);
      return answer;
    } catch (error) {
      log(`${message.name} failed: ${detailsOf(error)}`);
      throw error;
    }
  };
}

/** Why it failed; null where it did not, or where only what was typed was refused: that names a place. */
function failureIn(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const { is, ok, fault, problem, problems, why } = answer as Readonly<Record<string, unknown>>;
  if (typeof fault === 'string') return fault;
  if (is === 'unreadable' && typeof why === 'string') return why;
  if (is !== 'failed' && ok !== false) return null;
  if (typeof problem === 'string') return problem;
  if (!Array.isArray(problems)) return null;
  const ofNoPlace = (problems as readonly { readonly path?: unknown; readonly message?: unknown }[]).find(
    ({ path }) => path === '' || path === 'startAtLogin',
  );
  return typeof ofNoPlace?.message === 'string' ? ofNoPlace.message : null;
}

import type { Said } from './use-asked.ts';

/** A problem at once, anything else politely. */
export function SaidLine({ text, isProblem }: Said) {
  return isProblem ? (
    <p className="problem" role="alert">
      {text}
    </p>
  ) : (
    <p role="status" className="small data-said">
      {text}
    </p>
  );
}

import type { Said } from './useAsked.ts';

/** A problem at once, anything else politely. */
export function SaidLine({ text, isProblem }: Said) {
  return isProblem ? (
    <p className="problem" role="alert">
      {text}
    </p>
  ) : (
    <p role="status" className="small said">
      {text}
    </p>
  );
}

import type { RequestStatus } from './useRequest.ts';

/** A problem at once, anything else politely. */
export function StatusLine({ text, isProblem }: RequestStatus) {
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

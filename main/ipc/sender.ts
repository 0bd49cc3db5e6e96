import { ORIGIN } from '../windows/scheme.ts';

/** The part of Electron's `WebFrameMain` that tells who sent a message. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** Only the main frame of a page of ours may speak. A frame that is gone is null. */
export function isTrusted(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${ORIGIN}/`);
}

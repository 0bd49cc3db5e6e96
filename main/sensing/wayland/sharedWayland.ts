/** One connection to the compositor for all that ask it, opened again after it is lost. */
import { afterFailure, mayTry, NO_FAILURE } from '../backoff.ts';
import { causeOf } from '../cause.ts';
import {
  type OpeningWayland,
  openWayland,
  type WaylandConnection,
  type WaylandConnector,
} from './waylandConnection.ts';

/** One of those that share it. */
export interface WaylandFollower {
  /** Asks for what it wants, on each new connection. What it throws ends the connection. */
  follow(wayland: WaylandConnection): void;
  onLost(cause: string): void;
}

export interface SharedWayland {
  /** Connects if that is due. Call it about every second. @param real real milliseconds */
  tick(real: number): void;
  stop(): void;
}

const ANSWER_WITHIN_MS = 5_000;

export function shareWayland(
  connect: WaylandConnector,
  realMono: () => number,
  followers: readonly WaylandFollower[],
): SharedWayland {
  let link: OpeningWayland | null = null;
  /** Real time since which it is waited for its first answer; null while it is not. */
  let waitsSince: number | null = null;
  let backoff = NO_FAILURE;

  function lost(cause: string): void {
    link = null;
    waitsSince = null;
    backoff = afterFailure(backoff, realMono());
    for (const follower of followers) follower.onLost(cause);
  }

  function open(): void {
    try {
      const opening = openWayland(connect(), realMono);
      link = opening;
      waitsSince = realMono();
      opening.opened.then(
        (wayland) => follow(opening, wayland),
        () => {},
      );
      void opening.ended.then((why) => link === opening && lost(causeOf(why)));
    } catch (error) {
      lost(causeOf(error));
    }
  }

  function follow(opening: OpeningWayland, wayland: WaylandConnection): void {
    if (link !== opening) return;
    waitsSince = null;
    try {
      for (const follower of followers) follower.follow(wayland);
      backoff = NO_FAILURE;
    } catch (error) {
      opening.end(error instanceof Error ? error : new Error(causeOf(error)));
    }
  }

  return {
    tick(real) {
      if (waitsSince !== null && real - waitsSince >= ANSWER_WITHIN_MS)
        link?.end(new Error('the compositor does not answer'));
      else if (link === null && mayTry(backoff, real)) open();
    },
    stop() {
      const ending = link;
      link = null;
      ending?.end(new Error('nobody asks any more'));
    },
  };
}

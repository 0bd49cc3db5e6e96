/** What other break reminders would do in a session: their rules, without their windows. */
import { MINUTE, SECOND } from '../../shared/moment.ts';
import type { HandEvent } from '../support/hands/replay.ts';

/** When a rule would prompt, in milliseconds since the session began. */
export type Rule = (events: readonly HandEvent[]) => number[];

/** Runs a rule second by second. @param decide gets the moment and the time since the last input; true prompts */
function eachSecond(events: readonly HandEvent[], decide: (at: number, idle: number) => boolean): number[] {
  const prompts: number[] = [];
  const end = events.at(-1)?.at ?? 0;
  let place = 0;
  for (let at = SECOND; at <= end; at += SECOND) {
    while (place + 1 < events.length && events[place + 1]!.at <= at) place += 1;
    if (decide(at, at - events[place]!.at)) prompts.push(at);
  }
  return prompts;
}

/** A prompt every so many minutes, where there was input in the last minute. */
export const plainTimer =
  (minutes: number): Rule =>
  (events) => {
    let left = minutes * MINUTE;
    return eachSecond(events, (_at, idle) => {
      left -= SECOND;
      if (left > 0 || idle >= MINUTE) return false;
      left = minutes * MINUTE;
      return true;
    });
  };

/**
 * Workrave's defaults (docs/evidence.md A20): 30 s after 3 min of use, 10 min after 45; use ends 5 s after the last
 * input, and as long a rest as the break starts its time anew.
 */
export const workrave: Rule = (events) => {
  const kinds = [
    { every: 45 * MINUTE, rest: 10 * MINUTE, used: 0 },
    { every: 3 * MINUTE, rest: 30 * SECOND, used: 0 },
  ];
  let breakUntil = 0;
  return eachSecond(events, (at, idle) => {
    if (at < breakUntil) return false;
    for (const kind of kinds) {
      if (idle < 5 * SECOND) kind.used += SECOND;
      if (idle >= kind.rest) kind.used = 0;
    }
    const due = kinds.find(({ used, every }) => used >= every);
    if (due === undefined) return false;
    for (const kind of kinds) if (kind.rest <= due.rest) kind.used = 0;
    breakUntil = at + due.rest;
    return true;
  });
};

/** Stretchly's defaults (A20): 20 s every 10 min, 5 min each third time; five minutes without input start anew. */
export const stretchly: Rule = (events) => {
  let since = 0;
  let count = 0;
  let breakUntil = 0;
  return eachSecond(events, (at, idle) => {
    if (at < breakUntil) return false;
    since = idle >= 5 * MINUTE ? 0 : since + SECOND;
    if (since < 10 * MINUTE) return false;
    count += 1;
    since = 0;
    breakUntil = at + (count % 3 === 0 ? 5 * MINUTE : 20 * SECOND);
    return true;
  });
};

/** Why something is not done that the person asked for, in a sentence. */
import type { Refusal } from '../engine/answers.ts';

const TIMES: readonly string[] = ['never', 'once', 'twice'];

export function refusalWords(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'postponed-already':
      return 'The break is put off already.';
    case 'nothing-to-postpone':
      return 'There is no prompt to put off.';
    case 'postponing-off':
      return 'Your settings let no break be put off.';
    case 'postpone-limit':
      return `Put off ${TIMES[refusal.count] ?? `${refusal.count} times`}, as often as your settings allow.`;
    case 'strict':
      return 'Strict mode is on: breaks are not skipped.';
    case 'strict-break':
      return 'Strict mode is on: the break lasts until its time is over. Esc three times in its window leaves at once.';
    case 'strict-took':
      return 'Strict mode is on: only a break that Unknot has seen counts.';
    case 'break-on':
      return 'A break is on already.';
    case 'hands-at-work':
      return 'Your hands were at the mouse or the keys in the last minutes, so it does not count as a break.';
  }
}

/** The person's own word on applications. */
import * as v from 'valibot';
import { LONGEST_NAME } from '../../cleanText.ts';
import { allows, described, flag, list, number, object, text } from '../fields.ts';
import { setting } from './define.ts';

/** Each is looked at every five seconds, and goes to every window. */
const MOST_APPS = 1000;

const appRule = object({
  match: described(text('app', LONGEST_NAME), 'name of the application, without regard to case'),
  weight: described(
    number(0, 1),
    'how much of its mouse use is reaching: 1 CAD and drawing, 0.4 a browser, 0.1 reading',
  ),
  /** Absent: as its category says. */
  hold: v.exactOptional(described(flag, 'whether prompts wait while it is in front; without it as its category says')),
  inTitle: v.exactOptional(
    described(
      flag,
      'whether `match` is a word in titles of windows, such as “Figma” in a browser; only then are titles read',
    ),
  ),
  rest: v.exactOptional(
    described(flag, 'whether time in it counts as rest, as if you had left the computer; `weight` then has no effect'),
  ),
});

export const apps = setting(allows(list(appRule, 'apps', MOST_APPS), `at most ${MOST_APPS}`), [], {
  words: ['note', 'keywords'],
  personal: true,
  meaning: 'your own word on single applications; the first match wins over the built-in categories',
});

import * as v from 'valibot';
import { LONGEST_NAME } from '../cleanText.ts';
import { appearance } from './appearance.ts';
import { BREAKS, SOUND, equipment } from './changeable.ts';
import { desk } from './desk.ts';
import { exercises } from './exercises.ts';
import { history } from './history.ts';
import { learn } from './learn.ts';
import { allows, described, field, flag, list, number, object, section, text } from './fields.ts';
import { profiles } from './profiles.ts';
import { prompts, shortcuts } from './prompts.ts';
import { rhythm } from './rhythm.ts';
import { workHours } from './workHours.ts';

export { EQUIPMENT, type Equipment } from '../exercises/exercise.ts';
export { MANNERS } from './changeable.ts';

/** Each is looked at every five seconds, and goes to every window. */
const MOST_APPS = 1000;

const appRule = object({
  match: described(text('the name of an application', LONGEST_NAME), 'name of the application, without regard to case'),
  weight: described(
    number(0, 1),
    'how much of its mouse use is reaching: 1 CAD and drawing, 0.4 a browser, 0.1 reading',
  ),
  /** Absent: as its category says. */
  hold: v.exactOptional(described(flag, 'whether prompts wait while it is in front; without it as its category says')),
  rest: v.exactOptional(
    described(flag, 'whether time in it counts as rest, as if you had left the computer; `weight` then has no effect'),
  ),
});

const version = v.literal(1, 'must be 1, the only version so far');

/**
 * Every setting, with its range, default and meaning. Missing keys take the default. The tables of docs/settings.md are
 * made of it by `npm run docs:settings`.
 */
export const settingsSchema = object({
  schemaVersion: field(allows(version, '1'), 1, "version of this file's form"),
  rhythm,
  prompts,
  shortcuts,
  desk,
  apps: field(
    allows(list(appRule, 'must be a list of applications', MOST_APPS, 'applications'), `at most ${MOST_APPS}`),
    [],
    'your own word on single applications; the first match wins over the built-in categories',
  ),
  workHours,
  breaks: section({
    manner: field(
      BREAKS.manner,
      'window',
      'how a break is shown: a card in the corner beside the work; a window in the middle, over the work; or every display, with the exercise on the one in use and the time on the others',
    ),
    strict: field(
      BREAKS.strict,
      false,
      'strict mode: no *Skip* and no *I just took one*, *Later* three times at most, and a break lasts until its time was rested; its window cannot be closed. A change counts from the next break on',
    ),
  }),
  sound: section({
    cues: field(SOUND.cues, true, 'soft tones at the start, the half, each next exercise and the end of a break'),
    voice: field(
      SOUND.voice,
      false,
      'whether the steps are spoken, with a voice of the system, never one that needs the network',
    ),
    inCalls: field(
      flag,
      false,
      'whether tones and voice are also heard while an app for calls, such as Zoom or Teams, is in front. A call in a browser is not noticed',
    ),
    volume: field(SOUND.volume, 40, 'how loud tones and voice are, in percent'),
  }),
  exercises,
  checkIns: section({
    afterBreaks: field(
      v.pipe(number(0, 3), v.integer('must be a whole number from 0 to 3')),
      3,
      'how often a day a break that was taken is followed by "How does the knot feel?"; 0 never. Nothing else asks: unless it is 0, the tray’s menu says *Nothing said today* beside *How does it feel?*',
    ),
  }),
  safety: section({
    read: field(
      flag,
      false,
      'whether the window *Welcome*, with the warning signs, has been read; until then it opens at the start',
    ),
    warningSign: field(
      flag,
      false,
      'whether a warning sign is reported, in *Help* or by tingling in an arm in a check-in; while it is, breaks come without exercises',
    ),
  }),
  learn,
  history,
  equipment: field(equipment, ['chair', 'wall', 'doorway'], 'what is at hand for exercises'),
  profiles,
  appearance,
  startAtLogin: field(flag, false, 'whether Unknot starts with the desktop session, without a window'),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

/** Settings by section; a section that is given replaces the whole section. */
export type SettingsChange = Partial<Omit<Settings, 'schemaVersion'>>;

export const DEFAULT_SETTINGS: Settings = v.parse(settingsSchema, {});

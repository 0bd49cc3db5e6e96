/** The settings of Unknot itself, and what it remembers that no page of the settings shows. */
import * as v from 'valibot';
import { CARD_IDS } from '../../learn/cards.ts';
import { finds } from '../fault.ts';
import { allows, list, oneOf } from '../fields.ts';
import { amount, choice, setting, settings, toggle } from './define.ts';

export const schemaVersion = setting(allows(v.literal(1, finds({ kind: 'not-this-form' })), '1'), 1, {
  meaning: "version of this file's form",
});

export const checkIns = settings({
  afterBreaks: amount(3, {
    range: [0, 3],
    whole: true,
    unit: 'timesADay',
    words: ['note', 'keywords'],
    meaning:
      'how often a day at most a break that was taken is followed by "How does the knot feel?", two hours apart, and half of the times before noon; 0 never. Where this or `checkIns.onDaysWithoutBreak` asks, the tray’s menu says *Nothing said today* beside *How does it feel?* until a check-in is there',
  }),
  onDaysWithoutBreak: toggle(false, {
    words: ['note', 'keywords'],
    meaning:
      'whether a day on which no break was taken and nothing was said is asked once how the knot feels: from 14:00 on, after three hours of use, in work hours, while prompts may come and the hands rest. A notification of the system and the tray’s tooltip ask; no window opens by itself',
  }),
});

export const safety = settings({
  read: toggle(false, {
    meaning: 'whether the window *Welcome*, with the warning signs, has been read; until then it opens at the start',
  }),
  warningSign: toggle(false, {
    meaning:
      'whether a warning sign is reported, in *Help* or by tingling in an arm in a check-in; while it is, breaks come without exercises',
  }),
});

const MOST_READ = 200;

export const learn = settings({
  read: setting(allows(list(oneOf(CARD_IDS), 'cards', MOST_READ), 'ids of cards'), [], {
    words: [],
    meaning: 'cards of the library that were opened or put aside, so that they are not offered again',
  }),
});

export const THEMES = ['system', 'light', 'dark'] as const;

export const appearance = settings({
  theme: choice(THEMES, 'system', {
    words: ['keywords'],
    meaning: 'how all windows look: light, dark, or as the system has it',
  }),
});

export const startAtLogin = toggle(false, {
  words: ['keywords'],
  meaning: 'whether Unknot starts with the desktop session, without a window',
});

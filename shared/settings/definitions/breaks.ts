/** The settings of a break itself, and of what it lets hear. */
import { amount, choice, settings, toggle } from './define.ts';

/** How much room a break takes. */
export const MANNERS = ['card', 'window', 'fullscreen'] as const;

export const breaks = settings({
  manner: choice(MANNERS, 'window', {
    words: ['keywords'],
    profile: true,
    meaning:
      'how a break is shown: a card in the corner beside the work; a window in the middle, over the work; or every display, with the exercise on the one in use and the time on the others',
  }),
  strict: toggle(false, {
    words: ['note', 'keywords'],
    profile: true,
    meaning:
      'strict mode: no *Skip* and no *I just took one*, *Later* three times at most, and a break lasts until its time was rested; its window cannot be closed. A change counts from the next break on',
  }),
});

export const sound = settings({
  cues: toggle(true, {
    words: ['note', 'keywords'],
    profile: true,
    meaning: 'soft tones at the start, the half, each next exercise and the end of a break',
  }),
  voice: toggle(false, {
    words: ['note', 'keywords'],
    profile: true,
    meaning: 'whether the steps are spoken, with a voice of the system, never one that needs the network',
  }),
  inCalls: toggle(false, {
    words: ['note', 'keywords'],
    meaning:
      'whether tones and voice are also heard during a call: while a program uses the microphone or, where that cannot be seen, while an app for calls such as Zoom or Teams is in front',
  }),
  volume: amount(40, {
    range: [0, 100],
    unit: 'percent',
    step: 5,
    words: ['keywords'],
    profile: true,
    meaning: 'how loud tones and voice are, in percent',
  }),
});

/** What is sensed and may hold prompts back: one switch for each that a sensor watches. */
import { amount, settings, toggle } from './define.ts';

export const holds = settings({
  call: toggle(true, {
    words: ['note', 'keywords'],
    meaning:
      'whether prompts wait during a call: while a program uses the microphone or, where that cannot be seen, while an app for calls such as Zoom or Teams is in front. Tones and voice go by `sound.inCalls` alone',
  }),
  film: toggle(true, {
    words: ['note', 'keywords'],
    meaning:
      'whether prompts wait for a film or a video: a program keeps the screen awake, and is in front or fills the screen',
  }),
  fullscreen: toggle(true, {
    words: ['note', 'keywords'],
    meaning:
      'whether prompts wait while an app is in full screen, such as a film, a game or a talk; apps for work, such as CAD and painting, do not count',
  }),
  fullscreenMinutes: amount(20, {
    range: [1, 240],
    unit: 'minutes',
    step: 5,
    words: ['note', 'keywords'],
    meaning:
      'how long prompts wait for a browser, an editor or an unknown app in full screen, in minutes; films, games and talks are waited for to their end',
  }),
  dnd: toggle(true, {
    words: ['note', 'keywords'],
    meaning: 'whether prompts wait while "do not disturb" is on in your desktop',
  }),
});

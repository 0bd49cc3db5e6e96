/** What is sensed and may hold prompts back: one switch for each that a sensor watches. */
import { settings, toggle } from './define.ts';

export const holds = settings({
  fullscreen: toggle(true, {
    words: ['note', 'keywords'],
    meaning:
      'whether prompts wait while an app fills the screen, such as a film, a game or a talk; apps for work, such as CAD and painting, do not count',
  }),
});

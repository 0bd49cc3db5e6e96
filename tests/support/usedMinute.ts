import type { UsedMinute } from '../../shared/diary/history.ts';

/** A minute of drawing in Blender with the mouse. @param at milliseconds since 1970 */
export const usedMinute = (at: number, change: Partial<UsedMinute> = {}): UsedMinute => ({
  at,
  zone: 'UTC',
  app: 'Blender',
  category: 'cad',
  seconds: 60,
  pointer: 0.8,
  keyboard: 0.1,
  demand: 0.9,
  load: 5,
  need: 5,
  ...change,
});

/** How the windows look. */
import { field, oneOf, section } from './fields.ts';

export const THEMES = ['system', 'light', 'dark'] as const;

export const appearance = section({
  theme: field(oneOf(THEMES), 'system', 'how all windows look: light, dark, or as the system has it'),
});

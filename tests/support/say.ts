/** Says things in English, as tests read them. */
import { createSay } from '../../shared/words/say.ts';

export const say = createSay('en');

/** The global shortcuts: four answer a card while it is up, `checkIn` opens the check-in at any time; "" is none. */
import * as v from 'valibot';
import { acceleratorFault, spelled } from '../accelerator.ts';
import { finds } from '../fault.ts';
import { allows, object } from '../fields.ts';
import { fieldsOf, setting, type WordsPart } from './define.ts';

const shortcut = allows(
  v.pipe(
    v.string(finds({ kind: 'not-a-text-for-keys' })),
    v.rawCheck<string>(({ dataset, addIssue }) => {
      const fault = dataset.typed ? acceleratorFault(dataset.value) : null;
      if (fault !== null) addIssue({ message: finds(fault) });
    }),
  ),
  'a shortcut, or `""` for none',
);

function shortcutThat(does: string, words: readonly WordsPart[] = ['keywords']) {
  return { ...setting(shortcut, '', { words, meaning: `shortcut that ${does}` }), kind: 'shortcut' } as const;
}

const entries = {
  start: shortcutThat('answers the card with *Start*'),
  later: shortcutThat('answers the card with *Later*, by the first delay'),
  skip: shortcutThat('answers the card with *Skip*'),
  took: shortcutThat('answers the card with *I just took one*'),
  checkIn: shortcutThat('opens *How does it feel?*, a check-in of your own accord', ['note', 'keywords']),
};

const field = v.optional(
  v.pipe(
    object(fieldsOf(entries)),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const input = dataset.value;
      const taken = new Map<string, string>();
      for (const [key, value] of Object.entries(input)) {
        const same = spelled(value);
        const other = same === null ? undefined : taken.get(same);
        if (other !== undefined) {
          const path = { type: 'object', origin: 'value', input, key, value } as const;
          addIssue({ message: finds({ kind: 'shortcut-taken', keys: value, by: other }), path: [path] });
        } else if (same !== null) taken.set(same, key);
      }
    }),
  ),
  {},
);

export const shortcuts = { kind: 'section', entries, field } as const;

import type { OwnExercise } from '../../../shared/exercises/preferences.ts';
import { isNamed, ownId } from '../../../shared/exercises/ownId.ts';
import { readForField } from '../../../shared/readNumber.ts';
import type { OwnDraft } from './ownDraft.tsx';

export type Field = 'name' | 'kind' | 'steps' | 'seconds' | 'position' | 'picture';
export type Problems = Readonly<Partial<Record<Field, string>>>;

export type Checked =
  { readonly ok: true; readonly exercise: OwnExercise } | { readonly ok: false; readonly problems: Problems };

/** What is missing in a draft, field by field, or the exercise that it makes. `others`: the user's other exercises. @param locale how the person writes numbers */
export function checkDraft(draft: OwnDraft, others: readonly OwnExercise[], locale: string): Checked {
  const name = draft.name.trim();
  const steps = draft.steps.map((step) => step.trim()).filter((step) => step !== '');
  const reading = readForField(draft.seconds, locale, 10, 600);
  const { kind, position, equipment, picture } = draft;
  const problems = {
    ...(name === '' ? { name: 'It needs a name.' } : {}),
    ...(name !== '' && !isNamed(name) ? { name: 'The name needs a letter or a digit.' } : {}),
    ...(others.some((other) => ownId(other.name) === ownId(name))
      ? { name: 'You have an exercise of this name already.' }
      : {}),
    ...(kind === null ? { kind: 'Choose what it is for.' } : {}),
    ...(steps.length === 0 ? { steps: 'Write at least one step.' } : {}),
    ...(reading.is === 'value' ? {} : { seconds: 'A number from 10 to 600 works here.' }),
    ...(position === null ? { position: 'Choose how it is done.' } : {}),
  };
  if (kind === null || position === null || reading.is !== 'value' || Object.keys(problems).length > 0)
    return { ok: false, problems };
  const exercise = { name, kind, steps, seconds: reading.value, position, equipment };
  return { ok: true, exercise: picture === null ? exercise : { ...exercise, picture } };
}

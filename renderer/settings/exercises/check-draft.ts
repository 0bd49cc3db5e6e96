import type { OwnExercise } from '../../../shared/exercises/own.ts';
import { isNamed, ownId } from '../../../shared/exercises/ownId.ts';
import type { OwnDraft } from './own-draft.tsx';

export type Field = 'name' | 'kind' | 'steps' | 'seconds' | 'position' | 'picture';
export type Problems = Readonly<Partial<Record<Field, string>>>;

export type Checked =
  { readonly ok: true; readonly exercise: OwnExercise } | { readonly ok: false; readonly problems: Problems };

/** What is missing in a draft, field by field, or the exercise that it makes. `others`: the user's other exercises. */
export function checkDraft(draft: OwnDraft, others: readonly OwnExercise[]): Checked {
  const name = draft.name.trim();
  const steps = draft.steps.map((step) => step.trim()).filter((step) => step !== '');
  const seconds = Number(draft.seconds.trim().replace(',', '.'));
  const { kind, position, equipment, picture } = draft;
  const problems = {
    ...(name === '' ? { name: 'It needs a name.' } : {}),
    ...(name !== '' && !isNamed(name) ? { name: 'The name needs a letter or a digit.' } : {}),
    ...(others.some((other) => ownId(other.name) === ownId(name))
      ? { name: 'You have an exercise of this name already.' }
      : {}),
    ...(kind === null ? { kind: 'Choose what it is for.' } : {}),
    ...(steps.length === 0 ? { steps: 'Write at least one step.' } : {}),
    ...(draft.seconds.trim() === '' || !(seconds >= 10 && seconds <= 600)
      ? { seconds: 'A number from 10 to 600 works here.' }
      : {}),
    ...(position === null ? { position: 'Choose how it is done.' } : {}),
  };
  if (kind === null || position === null || Object.keys(problems).length > 0) return { ok: false, problems };
  const exercise = { name, kind, steps, seconds, position, equipment };
  return { ok: true, exercise: picture === null ? exercise : { ...exercise, picture } };
}

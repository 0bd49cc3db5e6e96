import type { OwnExercise } from '../../../shared/exercises/preferences.ts';
import { isNamed, ownId } from '../../../shared/exercises/ownId.ts';
import { readForField } from '../../../shared/readNumber.ts';
import { OWN_SECONDS } from '../../../shared/settings/definitions/exercises.ts';
import type { SayText } from '../../../shared/words/say.ts';
import type { OwnDraft } from './ownDraft.tsx';

export type Field = 'name' | 'kind' | 'steps' | 'seconds' | 'position' | 'picture';
export type Problems = Readonly<Partial<Record<Field, string>>>;

export type CheckedDraft =
  { readonly ok: true; readonly exercise: OwnExercise } | { readonly ok: false; readonly problems: Problems };

/** What is missing in a draft, field by field, or the exercise that it makes. `others`: the user's other exercises. @param locale how the person writes numbers */
export function checkDraft(
  say: SayText,
  draft: OwnDraft,
  others: readonly OwnExercise[],
  locale: string,
): CheckedDraft {
  const [least, most] = OWN_SECONDS;
  const name = draft.name.trim();
  const steps = draft.steps.map((step) => step.trim()).filter((step) => step !== '');
  const reading = readForField(draft.seconds, locale, least, most);
  const { kind, position, equipment, picture } = draft;
  const problems = {
    ...(name === '' ? { name: say('settings.own.needsName') } : {}),
    ...(name !== '' && !isNamed(name) ? { name: say('settings.own.needsLetter') } : {}),
    ...(others.some((other) => ownId(other.name) === ownId(name)) ? { name: say('settings.own.nameTaken') } : {}),
    ...(kind === null ? { kind: say('settings.own.needsKind') } : {}),
    ...(steps.length === 0 ? { steps: say('settings.own.needsStep') } : {}),
    ...(reading.is === 'value' ? {} : { seconds: say('settings.own.badSeconds', { least, most }) }),
    ...(position === null ? { position: say('settings.own.needsPosition') } : {}),
  };
  if (kind === null || position === null || reading.is !== 'value' || Object.keys(problems).length > 0)
    return { ok: false, problems };
  const exercise = { name, kind, steps, seconds: reading.value, position, equipment };
  return { ok: true, exercise: picture === null ? exercise : { ...exercise, picture } };
}

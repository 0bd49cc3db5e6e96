import { useEffect, useRef, useState } from 'react';
import { Button, FieldError, Form, Input, Label, TextField } from 'react-aria-components';
import { EQUIPMENT, EXERCISE_KINDS, POSITIONS } from '../../../shared/exercises/exercise.ts';
import { ownId } from '../../../shared/exercises/ownId.ts';
import { LONGEST_EXERCISE_NAME } from '../../../shared/settings/definitions/exercises.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import { useSettings } from '../access/settingsAccess.tsx';
import { type Field, type Problems, checkDraft } from './checkDraft.ts';
import { Chooser } from '../../ui/Chooser.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { type OwnDraft, useOwnDraft } from './ownDraft.tsx';
import { PictureField } from './PictureField.tsx';
import { useSay } from '../../ui/say.ts';
import { useSnapshot } from '../../ui/snapshot.ts';
import { PillChoice } from '../../ui/PillChoice.tsx';
import { StepsField } from './StepsField.tsx';

interface OwnFormProps {
  readonly draft: OwnDraft;
  /** The person has just asked for it. */
  readonly takesFocus: boolean;
  readonly close: () => void;
}

/** Writes or changes one exercise. What is missing is said beside its field; what was typed stays. */
export function OwnForm({ draft, takesFocus, close }: OwnFormProps) {
  const say = useSay();
  const { settings, change } = useSettings();
  const { numberLocale } = useSnapshot().snapshot;
  const { setDraft } = useOwnDraft();
  const [problems, setProblems] = useState<Problems>({});
  const [refusals, setRefusals] = useState(0);
  const [refused, setRefused] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const others = settings.exercises.own.filter(({ name }) => ownId(name) !== draft.of);

  useEffect(() => {
    if (takesFocus) form.current?.querySelector('input')?.focus();
  }, [takesFocus]);
  // With each refusal, and not while the person mends what was missing.
  useEffect(() => {
    if (refusals > 0) focusFirstProblem(form.current);
  }, [refusals]);

  const edit = (next: Partial<OwnDraft>, field?: Field) => {
    setDraft({ ...draft, ...next });
    if (field !== undefined && problems[field] !== undefined) setProblems(withoutField(problems, field));
  };
  const save = async () => {
    const checked = checkDraft(say, draft, others, numberLocale);
    setProblems(checked.ok ? {} : checked.problems);
    if (!checked.ok) return setRefusals(refusals + 1);
    const found = await change('exercises', (now) => withExercise(now, draft.of, checked.exercise));
    setRefused(found);
    if (found === null) close();
  };

  return (
    <Form
      ref={form}
      className="own-form"
      aria-label={say(draft.of === null ? 'settings.own.new' : 'settings.own.change')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        className="field"
        value={draft.name}
        maxLength={LONGEST_EXERCISE_NAME}
        isInvalid={problems.name !== undefined}
        validationBehavior="aria"
        onChange={(name) => edit({ name }, 'name')}
      >
        <Label className="field-label">{say('settings.own.name')}</Label>
        <Input className="input" />
        <FieldError className="problem">{problems.name}</FieldError>
      </TextField>
      <PillChoice
        label={say('settings.own.kind')}
        options={EXERCISE_KINDS.map((kind) => ({ value: kind, name: say(`exerciseKind.${kind}.name`) }))}
        value={draft.kind}
        problem={problems.kind ?? null}
        onChange={(kind) => edit({ kind }, 'kind')}
      />
      <StepsField steps={draft.steps} problem={problems.steps ?? null} onChange={(steps) => edit({ steps }, 'steps')} />
      <TextField
        className="field own-seconds"
        value={draft.seconds}
        inputMode="numeric"
        isInvalid={problems.seconds !== undefined}
        validationBehavior="aria"
        onChange={(seconds) => edit({ seconds }, 'seconds')}
      >
        <Label className="field-label">{say('settings.own.seconds')}</Label>
        <Input className="input" />
        <FieldError className="problem">{problems.seconds}</FieldError>
      </TextField>
      <PillChoice
        label={say('settings.own.position')}
        options={POSITIONS.map((position) => ({ value: position, name: say(`settings.own.${position}`) }))}
        value={draft.position}
        problem={problems.position ?? null}
        onChange={(position) => edit({ position }, 'position')}
      />
      <Chooser
        className="field"
        label={say('settings.own.equipment')}
        labelClass="field-label"
        options={[
          { id: 'none', name: say('settings.own.nothing') },
          ...EQUIPMENT.map((thing) => ({ id: thing, name: say(`equipment.${thing}.name`) })),
        ]}
        value={draft.equipment}
        onChange={(equipment) => edit({ equipment })}
      />
      <PictureField
        picture={draft.picture}
        problem={problems.picture ?? null}
        onChange={(picture) => edit({ picture }, 'picture')}
        onProblem={(picture) => setProblems({ ...problems, picture })}
      />
      <Problem text={refused} />
      <div className="own-answers">
        <Button type="submit" className="button primary">
          {say('settings.own.save')}
        </Button>
        <Button className="button bare" onPress={close}>
          {say('settings.own.discard')}
        </Button>
      </div>
    </Form>
  );
}

function focusFirstProblem(form: HTMLFormElement | null): void {
  form
    ?.querySelector<HTMLElement>('input[aria-invalid="true"], [role="radiogroup"][aria-invalid="true"] input')
    ?.focus();
}

function withoutField(problems: Problems, field: Field): Problems {
  const { [field]: _, ...rest } = problems;
  return rest;
}

/** The wishes with an exercise added, or changed in its place; likes and refusals follow it under a new name. */
function withExercise(
  now: Settings['exercises'],
  of: string | null,
  exercise: Settings['exercises']['own'][number],
): Settings['exercises'] {
  const id = ownId(exercise.name);
  const renamed = (ids: readonly string[]) => ids.map((each) => (each === of ? id : each));
  const isThere = now.own.some(({ name }) => ownId(name) === of);
  const own = isThere ? now.own.map((each) => (ownId(each.name) === of ? exercise : each)) : [...now.own, exercise];
  return { ...now, own, likes: renamed(now.likes), never: renamed(now.never) };
}

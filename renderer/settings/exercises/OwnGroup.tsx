import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { OwnExercise } from '../../../shared/exercises/preferences.ts';
import { ownId } from '../../../shared/exercises/ownId.ts';
import { MOST_OWN } from '../../../shared/settings/definitions/exercises.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import { Group } from '../rows/Row.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { useCommit } from '../access/useCommit.ts';
import { Problem } from '../../ui/Problem.tsx';
import { useSay } from '../../ui/say.ts';
import { OwnForm } from './OwnForm.tsx';
import { EMPTY_DRAFT, type OwnDraft, draftOf, useOwnDraft } from './ownDraft.tsx';

type Wishes = Settings['exercises'];

/** Exercises of the user's own: the list of them, and one form to write or change one. */
export function OwnGroup() {
  const say = useSay();
  const { settings } = useSettings();
  const { commit, problem } = useCommit();
  const { draft, setDraft } = useOwnDraft();
  // Where the focus goes: to the form that was asked for, and back when that closes.
  const [focus, setFocus] = useState<'form' | 'button' | null>(null);
  const writeOne = useRef<HTMLButtonElement>(null);
  const { own } = settings.exercises;

  useEffect(() => {
    if (focus === 'button') writeOne.current?.focus();
  }, [focus]);
  const open = (next: OwnDraft) => {
    setDraft(next);
    setFocus('form');
  };
  const close = () => {
    setDraft(null);
    setFocus('button');
  };

  const remove = async (exercise: OwnExercise) => {
    const id = ownId(exercise.name);
    const isGone = await commit(
      'exercises',
      (now) => without(now, id),
      say('settings.exercises.removed', { name: exercise.name }),
    );
    if (isGone && draft?.of === id) setDraft({ ...draft, of: null });
  };

  return (
    <Group place="exercises.own">
      {own.length === 0 && draft === null ? (
        <p className="row-empty quiet">{say('settings.exercises.noneOwn')}</p>
      ) : null}
      {own.map((exercise) => (
        <div key={exercise.name} className="own">
          <div>
            <p className="row-label">{exercise.name}</p>
            <p className="small quiet figures">
              {say('settings.own.about', {
                kind: say(`exerciseKind.${exercise.kind}.name`),
                seconds: exercise.seconds,
              })}
            </p>
          </div>
          <Button
            className="button bare icon"
            aria-label={say('settings.exercises.change', { name: exercise.name })}
            onPress={() => open(draftOf(exercise))}
          >
            <Pencil size={16} aria-hidden="true" />
          </Button>
          <Button
            className="button bare icon"
            aria-label={say('settings.exercises.remove', { name: exercise.name })}
            onPress={() => void remove(exercise)}
          >
            <Trash2 size={16} aria-hidden="true" />
          </Button>
        </div>
      ))}
      <Problem text={problem} className="row-empty" />
      {draft === null ? (
        <div className="row-empty">
          <Button
            ref={writeOne}
            className="button"
            isDisabled={own.length >= MOST_OWN}
            onPress={() => open(EMPTY_DRAFT)}
          >
            <Plus size={16} aria-hidden="true" />
            {say('settings.exercises.write')}
          </Button>
        </div>
      ) : (
        <OwnForm key={draft.of ?? 'new'} draft={draft} takesFocus={focus === 'form'} close={close} />
      )}
    </Group>
  );
}

function without(now: Wishes, id: string): Wishes {
  const others = (ids: readonly string[]) => ids.filter((other) => other !== id);
  const own = now.own.filter(({ name }) => ownId(name) !== id);
  return { ...now, own, likes: others(now.likes), never: others(now.never) };
}

import { pictureSource } from '../../ui/pictureSource.ts';
import { Ban, ChevronRight, Heart } from 'lucide-react';
import { memo, useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading, ToggleButton } from 'react-aria-components';
import type { Exercise, ExerciseKind } from '../../../shared/exercises/exercise.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import { Problem } from '../../ui/Problem.tsx';
import {
  exerciseDetails,
  exerciseFullName,
  exerciseTerm,
  exerciseName,
  exerciseSteps,
  needsText,
} from '../../../shared/words/exercises.ts';
import { ExerciseSources } from '../../ui/ExerciseSources.tsx';
import { useSay } from '../../ui/say.ts';
import { exercisePlace, kindPlace, placeProps } from '../places/placeProps.ts';
import { TitledGroup } from '../rows/Row.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { useCommit } from '../access/useCommit.ts';
import { ExerciseFigure, ExerciseThumb } from '../../ui/figure/ExerciseFigure.tsx';
import { isPossible } from '../../ui/possibleExercises.ts';

interface KindGroupProps {
  readonly kind: ExerciseKind;
  readonly exercises: readonly Exercise[];
}

/** All exercises of a kind, each with what it is and what the person makes of it. */
export function KindGroup({ kind, exercises }: KindGroupProps) {
  const say = useSay();
  const { settings } = useSettings();
  return (
    <TitledGroup
      title={say(`exerciseKind.${kind}.name`)}
      note={say(`exerciseKind.${kind}.note`)}
      place={kindPlace(kind)}
    >
      <ul>
        {exercises.map((exercise) => (
          <li key={exercise.id} {...placeProps(exercisePlace(exercise.id))}>
            <ExerciseRow exercise={exercise} isOut={!isPossible(exercise, settings)} />
          </li>
        ))}
      </ul>
    </TitledGroup>
  );
}

const toggled = (ids: readonly string[], id: string, on: boolean) => [
  ...ids.filter((other) => other !== id),
  ...(on ? [id] : []),
];

interface ExerciseRowProps {
  readonly exercise: Exercise;
  /** With what the person has and can do, it never comes. */
  readonly isOut: boolean;
}

/** There are some forty of them: a change of the settings draws only the wishes again. */
const ExerciseRow = memo(function ExerciseRow({ exercise, isOut }: ExerciseRowProps) {
  const [isOpen, setOpen] = useState(false);
  const say = useSay();
  return (
    <Disclosure
      isExpanded={isOpen}
      onExpandedChange={setOpen}
      className={isOut ? 'exercise-row exercise-out' : 'exercise-row'}
    >
      <Heading level={4} className="exercise-name">
        <Button slot="trigger" className="exercise-open">
          <ChevronRight className="exercise-mark" size={16} aria-hidden="true" />
          <ExerciseThumb id={exercise.id} seconds={exercise.seconds} />
          <span>
            <span className="row-label">{exerciseName(say, exercise)}</span>
            <span className="exercise-needs small quiet figures">{needsText(say, exercise)}</span>
          </span>
        </Button>
      </Heading>
      <Wishes exercise={exercise} />
      <DisclosurePanel className="exercise-about">
        <div className="exercise-inside">
          {isOpen ? <ExerciseFigure exercise={exercise} /> : null}
          <ExerciseAbout exercise={exercise} />
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
});

/** Whether the person likes it, or never wants it. */
function Wishes({ exercise }: { readonly exercise: Exercise }) {
  const { settings } = useSettings();
  const { commit, problem } = useCommit();
  const say = useSay();
  const { id } = exercise;
  const { likes, never } = settings.exercises;
  const name = exerciseName(say, exercise);
  const wish = (liked: boolean, refused: boolean) => {
    const next = (now: Settings['exercises']) => ({
      ...now,
      likes: toggled(now.likes, id, liked),
      never: toggled(now.never, id, refused),
    });
    void commit(
      'exercises',
      next,
      say(liked ? 'settings.exercises.liked' : refused ? 'settings.exercises.refused' : 'settings.exercises.neither', {
        name,
      }),
    );
  };
  return (
    <>
      <div className="exercise-wishes">
        <ToggleButton
          className="wish"
          aria-label={say('settings.exercises.likeName', { name })}
          isSelected={likes.includes(id)}
          onChange={(on) => wish(on, false)}
        >
          <Heart size={14} aria-hidden="true" />
          {say('settings.exercises.like')}
        </ToggleButton>
        <ToggleButton
          className="wish"
          aria-label={say('settings.exercises.neverName', { name })}
          isSelected={never.includes(id)}
          onChange={(on) => wish(false, on)}
        >
          <Ban size={14} aria-hidden="true" />
          {say('settings.exercises.never')}
        </ToggleButton>
      </div>
      <Problem text={problem} />
    </>
  );
}

function ExerciseAbout({ exercise }: { readonly exercise: Exercise }) {
  const say = useSay();
  const { dose, caution, why, strength } = exerciseDetails(say, exercise);
  const { picture } = exercise;
  const term = exerciseTerm(say, exercise);
  return (
    <div className="exercise-words">
      {term === '' ? null : <p className="small quiet">{term}</p>}
      {picture === undefined ? null : (
        <img className="own-picture" src={pictureSource(picture)} alt={exerciseFullName(say, exercise)} />
      )}
      <ol>
        {exerciseSteps(say, exercise).map((step, place) => (
          <li key={`${place}-${step}`}>{step}</li>
        ))}
      </ol>
      <dl className="small">
        <dt>{say('settings.exercises.why')}</dt>
        <dd>{why}</dd>
        <dt>{say('exercise.doseTerm')}</dt>
        <dd>{dose}</dd>
        {caution === '' ? null : (
          <>
            <dt>{say('exercise.cautionTerm')}</dt>
            <dd>{caution}</dd>
          </>
        )}
        <dt>{say('exercise.evidenceTerm')}</dt>
        <dd>{strength}</dd>
        <ExerciseSources exercise={exercise} />
      </dl>
    </div>
  );
}

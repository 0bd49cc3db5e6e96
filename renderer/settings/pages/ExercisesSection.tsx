import { allExercises } from '../../../shared/exercises/lookup.ts';
import { Browser } from '../exercises/Browser.tsx';
import { EquipmentGroup } from '../exercises/EquipmentGroup.tsx';
import { OwnGroup } from '../exercises/OwnGroup.tsx';
import { PositionGroup } from '../exercises/PositionGroup.tsx';
import { isPossible } from '../../ui/exercisesWords.ts';
import { SectionHead } from '../rows/Row.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import '../exercises/exercises.css';

/** What you can do, what you like, what is never to come, and exercises of your own. */
export function ExercisesSection() {
  const { settings } = useSettings();
  const all = allExercises(settings.exercises.own);
  const possible = all.filter((exercise) => isPossible(exercise, settings)).length;
  return (
    <>
      <SectionHead title="Exercises">Only what you can do where you are will be offered.</SectionHead>
      <PositionGroup />
      <EquipmentGroup />
      <p className="quiet figures" role="status">
        {`${possible} of ${all.length} exercises can come as things are set here.`}
      </p>
      <OwnGroup />
      <Browser exercises={all} />
    </>
  );
}

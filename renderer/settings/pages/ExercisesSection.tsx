import { allExercises } from '../../../shared/exercises/lookup.ts';
import { Browser } from '../exercises/Browser.tsx';
import { EquipmentGroup } from '../exercises/EquipmentGroup.tsx';
import { OwnGroup } from '../exercises/OwnGroup.tsx';
import { PositionGroup } from '../exercises/PositionGroup.tsx';
import { isPossible } from '../../ui/possibleExercises.ts';
import { useSay } from '../../ui/say.ts';
import { SectionHead } from '../rows/Row.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import '../exercises/exercises.css';

/** What you can do, what you like, what is never to come, and exercises of your own. */
export function ExercisesSection() {
  const say = useSay();
  const { settings } = useSettings();
  const all = allExercises(settings.exercises.own);
  const possible = all.filter((exercise) => isPossible(exercise, settings)).length;
  return (
    <>
      <SectionHead title={say('settings.page.exercises.name')}>{say('settings.page.exercises.about')}</SectionHead>
      <PositionGroup />
      <EquipmentGroup />
      <p className="quiet figures" role="status">
        {say('settings.exercises.possible', { possible, all: all.length })}
      </p>
      <OwnGroup />
      <Browser exercises={all} />
    </>
  );
}

import { Check } from 'lucide-react';
import { Checkbox, CheckboxGroup } from 'react-aria-components';
import { CATALOGUE } from '../../shared/exercises/catalogue.ts';
import type { Equipment } from '../../shared/settings/schema.ts';
import { Group, SectionHead } from './Row.tsx';
import { useSettings } from './settings-access.tsx';
import { useCommit } from './use-commit.ts';

const THINGS: Readonly<Record<Equipment, { readonly name: string; readonly note: string }>> = {
  chair: { name: 'A firm chair', note: 'One that does not roll or tip.' },
  wall: { name: 'A free wall', note: 'Wide enough for both arms.' },
  doorway: { name: 'A doorway', note: 'To lean into.' },
  band: { name: 'An exercise band', note: 'A light one to begin with.' },
  ball: { name: 'A soft ball', note: 'The size of a tennis ball.' },
};
const EQUIPMENT = Object.keys(THINGS) as Equipment[];

/** What is at hand for exercises. */
export function ExercisesSection() {
  const { settings } = useSettings();
  const { commit, problem } = useCommit();
  const atHand = settings.equipment;
  const fitting = CATALOGUE.filter(({ equipment }) => equipment === 'none' || atHand.includes(equipment)).length;
  return (
    <>
      <SectionHead title="Exercises">Only what you can do where you are will be offered.</SectionHead>
      <Group title="At hand">
        <CheckboxGroup
          className="things"
          aria-label="At hand"
          value={[...atHand]}
          onChange={(chosen) => void commit('equipment', () => EQUIPMENT.filter((thing) => chosen.includes(thing)))}
        >
          {EQUIPMENT.map((thing) => (
            <Checkbox key={thing} value={thing} className="check row">
              <span className="check-box">
                <Check size={16} strokeWidth={3} aria-hidden="true" />
              </span>
              <span>
                <span className="row-label">{THINGS[thing].name}</span>
                <span className="check-note small quiet">{THINGS[thing].note}</span>
              </span>
            </Checkbox>
          ))}
        </CheckboxGroup>
      </Group>
      <p className="quiet figures" role="status">
        {`${fitting} of ${CATALOGUE.length} exercises can be done with these or with nothing at all.`}
      </p>
      {problem === null ? null : (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

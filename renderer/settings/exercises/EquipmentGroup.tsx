import { Check } from 'lucide-react';
import { Checkbox, CheckboxGroup } from 'react-aria-components';
import { EQUIPMENT } from '../../../shared/exercises/exercise.ts';
import { ProfileLine } from '../profiles/ProfileLine.tsx';
import { Group } from '../rows/Row.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { useCommit } from '../access/useCommit.ts';
import { Problem } from '../../ui/Problem.tsx';
import { EQUIPMENT_WORDS } from '../../ui/exercisesWords.ts';

/** What is at hand for exercises. */
export function EquipmentGroup() {
  const { settings } = useSettings();
  const { commit, problem } = useCommit();
  return (
    <Group title="At hand" at="equipment" keywords="equipment band ball chair">
      <CheckboxGroup
        className="things"
        aria-label="At hand"
        value={[...settings.equipment]}
        onChange={(chosen) => void commit('equipment', () => EQUIPMENT.filter((thing) => chosen.includes(thing)))}
      >
        {EQUIPMENT.map((thing) => (
          <Checkbox key={thing} value={thing} className="check row">
            <span className="check-box">
              <Check size={16} strokeWidth={3} aria-hidden="true" />
            </span>
            <span>
              <span className="row-label">{EQUIPMENT_WORDS[thing].name}</span>
              <span className="check-note small quiet">{EQUIPMENT_WORDS[thing].note}</span>
            </span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      <ProfileLine at={['equipment']} />
      <Problem text={problem} className="row-empty" />
    </Group>
  );
}

import { Check } from 'lucide-react';
import { Checkbox, CheckboxGroup } from 'react-aria-components';
import { EQUIPMENT } from '../../../shared/exercises/exercise.ts';
import { placeLabel } from '../../../shared/words/settings.ts';
import { useSay } from '../../ui/say.ts';
import { placeProps, thingPlace } from '../places/placeProps.ts';
import { ProfileLine } from '../rows/ProfileLine.tsx';
import { Group } from '../rows/Row.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { useCommit } from '../access/useCommit.ts';
import { Problem } from '../../ui/Problem.tsx';

/** What is at hand for exercises. */
export function EquipmentGroup() {
  const say = useSay();
  const { settings } = useSettings();
  const { commit, problem } = useCommit();
  return (
    <Group place="equipment">
      <CheckboxGroup
        className="things"
        aria-label={placeLabel(say, 'equipment')}
        value={[...settings.equipment]}
        onChange={(chosen) => void commit('equipment', () => EQUIPMENT.filter((thing) => chosen.includes(thing)))}
      >
        {EQUIPMENT.map((thing) => (
          <Checkbox key={thing} value={thing} className="check row" {...placeProps(thingPlace(thing))}>
            <span className="check-box">
              <Check size={16} strokeWidth={3} aria-hidden="true" />
            </span>
            <span>
              <span className="row-label">{say(`equipment.${thing}.name`)}</span>
              <span className="check-note small quiet">{say(`equipment.${thing}.note`)}</span>
            </span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      <ProfileLine settings={['equipment']} />
      <Problem text={problem} className="row-empty" />
    </Group>
  );
}

import { Check } from 'lucide-react';
import { Checkbox, CheckboxGroup } from 'react-aria-components';
import { CATALOGUE } from '../../shared/exercises/catalogue.ts';
import { EQUIPMENT, type Equipment, POSITIONS } from '../../shared/exercises/exercise.ts';
import { ExerciseThumb } from '../ui/figure/ExerciseFigure.tsx';
import { PillChoice } from '../ui/PillChoice.tsx';
import type { Position } from './answers.ts';
import { Head } from './Head.tsx';
import { useSay } from '../ui/say.ts';

const ALLOWED_POSITIONS = ['any', ...POSITIONS] as const;

interface EquipmentQuestionsProps {
  readonly equipment: readonly Equipment[];
  readonly onEquipment: (equipment: readonly Equipment[]) => void;
  readonly position: Position;
  readonly onPosition: (position: Position) => void;
}

/** What the person can exercise with, and how. */
export function EquipmentQuestions({ equipment, onEquipment, position, onPosition }: EquipmentQuestionsProps) {
  const say = useSay();
  return (
    <>
      <Head title={say('welcome.equipment')}>{say('welcome.equipmentLead')}</Head>
      <CheckboxGroup
        className="welcome-things"
        aria-label={say('welcome.equipmentChoice')}
        value={[...equipment]}
        onChange={(chosen) => onEquipment(EQUIPMENT.filter((thing) => chosen.includes(thing)))}
      >
        {EQUIPMENT.map((thing) => (
          <Checkbox key={thing} value={thing} className="check welcome-thing">
            <ExerciseThumb id={SHOWN[thing].id} seconds={SHOWN[thing].seconds} />
            <span>
              <span className="welcome-name">{say(`equipment.${thing}.name`)}</span>
              <span className="small quiet">{say(`equipment.${thing}.note`)}</span>
            </span>
            <span className="check-box">
              <Check size={16} strokeWidth={3} aria-hidden="true" />
            </span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      <PillChoice
        label={say('welcome.position')}
        options={ALLOWED_POSITIONS.map((each) => ({ value: each, name: say(`position.${each}`) }))}
        value={position}
        problem={null}
        onChange={onPosition}
      />
    </>
  );
}

/** For each thing the first exercise that is done with it. */
const SHOWN = Object.fromEntries(
  EQUIPMENT.map((thing) => [thing, CATALOGUE.find(({ equipment }) => equipment === thing)!]),
) as Record<Equipment, (typeof CATALOGUE)[number]>;

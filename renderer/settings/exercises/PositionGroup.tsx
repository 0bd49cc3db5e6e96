import { Group } from '../Row.tsx';
import { useSettings } from '../settings-access.tsx';
import { useCommit } from '../use-commit.ts';
import { PillChoice } from './PillChoice.tsx';

const POSITIONS = [
  { value: 'any', name: 'Either' },
  { value: 'sitting', name: 'Sitting only' },
  { value: 'standing', name: 'Standing only' },
] as const;

/** Whether the person can sit or stand for exercises at present. */
export function PositionGroup() {
  const { settings } = useSettings();
  const { commit, problem } = useCommit();
  return (
    <Group title="Position">
      <div className="row row-stacked">
        <PillChoice
          label="For now I can exercise"
          at="exercises.position"
          keywords="sit stand wheelchair"
          options={POSITIONS}
          value={settings.exercises.position}
          problem={problem}
          onChange={(position) => void commit('exercises', (now) => ({ ...now, position }))}
        />
      </div>
    </Group>
  );
}

import { PillRow } from '../rows/PillRow.tsx';
import { Group } from '../rows/Row.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { useCommit } from '../access/useCommit.ts';

const EFFORTS = [
  { value: 'full', name: 'Everything' },
  { value: 'light', name: 'Light strength' },
  { value: 'gentle', name: 'Gentle only' },
] as const;

const POSITIONS = [
  { value: 'any', name: 'Either' },
  { value: 'sitting', name: 'Sitting only' },
  { value: 'standing', name: 'Standing only' },
] as const;

/** Whether the person can sit or stand for exercises at present, and how much they may ask for. */
export function PositionGroup() {
  const { settings } = useSettings();
  const { commit, problem } = useCommit();
  const effort = useCommit();
  return (
    <Group title="Position and effort">
      <PillRow
        label="For now I can exercise"
        at="exercises.position"
        keywords="sit stand wheelchair"
        options={POSITIONS}
        value={settings.exercises.position}
        problem={problem}
        onChange={(position) => void commit('exercises', (now) => ({ ...now, position }))}
      />
      <PillRow
        label="Breaks may ask for"
        at="exercises.effort"
        keywords="strength gentle easy sore"
        note="Light strength leaves the low-effort ones, at half effort; gentle only leaves resets and gentle releases. When you answer that the knot is sore, breaks ask for less by themselves."
        options={EFFORTS}
        value={settings.exercises.effort}
        problem={effort.problem}
        onChange={(chosen) => void effort.commit('exercises', (now) => ({ ...now, effort: chosen }))}
      />
    </Group>
  );
}

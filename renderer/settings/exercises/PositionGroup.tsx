import { PillRow } from '../rows/PillRow.tsx';
import { Group } from '../rows/Row.tsx';

/** Whether the person can sit or stand for exercises at present, and how much they may ask for. */
export function PositionGroup() {
  return (
    <Group place="group.position">
      <PillRow setting="exercises.position" />
      <PillRow setting="exercises.effort" />
      <PillRow setting="exercises.mouseHand" />
      <PillRow setting="exercises.firstSide" />
    </Group>
  );
}

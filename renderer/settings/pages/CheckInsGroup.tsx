import { NumberRow } from '../rows/NumberRow.tsx';
import { Group } from '../rows/Row.tsx';

/** How often it is asked how the knot feels. */
export function CheckInsGroup() {
  return (
    <Group place="group.checkIns">
      <NumberRow setting="checkIns.afterBreaks" />
    </Group>
  );
}

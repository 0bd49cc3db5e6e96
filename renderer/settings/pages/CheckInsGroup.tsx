import { NumberRow } from '../rows/NumberRow.tsx';
import { Group } from '../rows/Row.tsx';
import { SwitchRow } from '../rows/SwitchRow.tsx';

/** How often it is asked how the knot feels, and whether a day without a break is asked too. */
export function CheckInsGroup() {
  return (
    <Group place="group.checkIns">
      <NumberRow setting="checkIns.afterBreaks" />
      <SwitchRow setting="checkIns.onDaysWithoutBreak" />
    </Group>
  );
}

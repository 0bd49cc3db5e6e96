import { PillRow } from '../rows/PillRow.tsx';
import { Group } from '../rows/Row.tsx';

/** How all windows look. */
export function AppearanceGroup() {
  return (
    <Group place="group.appearance">
      <PillRow setting="appearance.theme" />
    </Group>
  );
}

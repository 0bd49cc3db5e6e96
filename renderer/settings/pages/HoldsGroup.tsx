import { NumberRow } from '../rows/NumberRow.tsx';
import { Group } from '../rows/Row.tsx';
import { SwitchRow } from '../rows/SwitchRow.tsx';

/** What prompts wait for. */
export function HoldsGroup() {
  return (
    <Group place="group.holds">
      <SwitchRow setting="holds.call" />
      <SwitchRow setting="holds.film" />
      <SwitchRow setting="holds.fullscreen" />
      <NumberRow setting="holds.fullscreenMinutes" />
      <SwitchRow setting="holds.dnd" />
    </Group>
  );
}

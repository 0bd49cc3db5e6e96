import { ChooserRow } from '../rows/ChooserRow.tsx';
import { DelaysRow } from '../rows/DelaysRow.tsx';
import { NumberRow } from '../rows/NumberRow.tsx';
import { Group } from '../rows/Row.tsx';
import { SwitchRow } from '../rows/SwitchRow.tsx';

/** Whether breaks are offered, and how the offer can be answered. */
export function PromptsGroup() {
  return (
    <Group place="group.prompts">
      <SwitchRow setting="prompts.enabled" />
      <DelaysRow />
      <ChooserRow setting="prompts.postpones" />
      <NumberRow setting="prompts.cardSeconds" />
      <SwitchRow setting="prompts.notification" />
      <SwitchRow setting="breaks.strict" />
    </Group>
  );
}

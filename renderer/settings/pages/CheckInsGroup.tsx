import { NumberRow } from '../rows/NumberRow.tsx';
import { Group } from '../rows/Row.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { useCommit } from '../access/useCommit.ts';

/** How often it is asked how the knot feels. */
export function CheckInsGroup() {
  const { settings } = useSettings();
  const { problem, setProblem, commit } = useCommit();
  return (
    <Group title="Check-ins">
      <NumberRow
        label="Ask how the knot feels"
        at="checkIns.afterBreaks"
        keywords="pain question log diary"
        note="After a break that you took; one tap from 0 to 10. What breaks offer follows it. 0 never asks. At any time, the tray’s menu has “How does it feel?”, with a back to press on."
        unit="times a day at most"
        min={0}
        max={3}
        value={settings.checkIns.afterBreaks}
        problem={problem}
        setProblem={setProblem}
        commit={(value) => commit('checkIns', (now) => ({ ...now, afterBreaks: value }))}
      />
    </Group>
  );
}

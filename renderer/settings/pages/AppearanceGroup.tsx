import type { Settings } from '../../../shared/settings/schema.ts';
import { PillRow } from '../rows/PillRow.tsx';
import { Group } from '../rows/Row.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { useCommit } from '../access/useCommit.ts';

const THEMES: readonly { readonly value: Settings['appearance']['theme']; readonly name: string }[] = [
  { value: 'system', name: 'As the system' },
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
];

/** How all windows look. */
export function AppearanceGroup() {
  const { settings } = useSettings();
  const { commit, problem } = useCommit();
  return (
    <Group title="Appearance">
      <PillRow
        label="Theme"
        at="appearance.theme"
        keywords="dark light night colours colors contrast"
        options={THEMES}
        value={settings.appearance.theme}
        problem={problem}
        onChange={(theme) => void commit('appearance', (now) => ({ ...now, theme }))}
      />
    </Group>
  );
}

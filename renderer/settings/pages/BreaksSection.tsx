import type { BreakKind } from '../../../shared/terms.ts';
import { useSay } from '../../ui/say.ts';
import { useSettings } from '../access/settingsAccess.tsx';
import { ExactNumbers } from '../rhythm/ExactNumbers.tsx';
import { HowOften } from '../rhythm/HowOften.tsx';
import { NumberRow } from '../rows/NumberRow.tsx';
import { Group, SectionHead } from '../rows/Row.tsx';
import { SwitchRow } from '../rows/SwitchRow.tsx';
import { CheckInsGroup } from './CheckInsGroup.tsx';
import { MannerGroup } from './MannerGroup.tsx';
import { HoldsGroup } from './HoldsGroup.tsx';
import { PromptsGroup } from './PromptsGroup.tsx';
import { ShortcutsGroup } from './ShortcutsGroup.tsx';
import { SoundGroup } from './SoundGroup.tsx';

/** When breaks are offered, and how long they are. */
export function BreaksSection() {
  const say = useSay();
  return (
    <>
      <SectionHead title={say('settings.page.breaks.name')}>{say('settings.page.breaks.about')}</SectionHead>
      <HowOften />
      <PromptsGroup />
      <HoldsGroup />
      <RhythmGroup kind="micro" />
      <RhythmGroup kind="long" />
      <MannerGroup />
      <ShortcutsGroup />
      <SoundGroup />
      <CheckInsGroup />
    </>
  );
}

function RhythmGroup({ kind }: { readonly kind: BreakKind }) {
  const say = useSay();
  const { reachMinutes, activeMinutes, spacingMinutes } = useSettings().settings.rhythm[kind];
  const exact = [
    `rhythm.${kind}.reachMinutes`,
    `rhythm.${kind}.activeMinutes`,
    `rhythm.${kind}.spacingMinutes`,
  ] as const;
  return (
    <Group place={`group.${kind}`}>
      <SwitchRow setting={`rhythm.${kind}.enabled`} />
      <NumberRow setting={`rhythm.${kind}.seconds`} />
      <ExactNumbers
        place={`group.${kind}.exact`}
        note={say('settings.rhythm.exact', { reachMinutes, activeMinutes, spacingMinutes })}
        settings={exact}
      >
        {exact.map((setting) => (
          <NumberRow key={setting} setting={setting} />
        ))}
      </ExactNumbers>
    </Group>
  );
}

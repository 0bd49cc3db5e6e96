import type { BreakKind } from '../../../shared/terms.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import { CheckInsGroup } from './CheckInsGroup.tsx';
import { MannerGroup } from './MannerGroup.tsx';
import { NumberRow } from '../rows/NumberRow.tsx';
import { ExactNumbers } from '../rhythm/ExactNumbers.tsx';
import { HowOften } from '../rhythm/HowOften.tsx';
import { PromptsGroup } from './PromptsGroup.tsx';
import { Group, SectionHead } from '../rows/Row.tsx';
import { ShortcutsGroup } from './ShortcutsGroup.tsx';
import { SoundGroup } from './SoundGroup.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { SwitchRow } from '../rows/SwitchRow.tsx';
import { useCommit } from '../access/useCommit.ts';

type Rhythm = Settings['rhythm'][BreakKind];

/** A number of the rhythm as it is shown: `scale` shown units make one stored unit. */
interface NumberSetting {
  readonly key: Exclude<keyof Rhythm, 'enabled'>;
  readonly label: string;
  readonly note: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** Stored units for each shown one. */
  readonly scale?: number;
}

/** Ranges and defaults: docs/evidence.md A, "Defaults that follow". */
const MICRO: readonly NumberSetting[] = [
  {
    key: 'reachMinutes',
    label: 'Offer one after',
    note: 'Recommended 10 to 40; 15 is the default, about 18 minutes of steady mouse work.',
    unit: 'reach-minutes',
    min: 1,
    max: 240,
  },
  {
    key: 'activeMinutes',
    label: 'And in any case after',
    note: 'Time at the computer without a 30-second pause. Recommended 40.',
    unit: 'minutes',
    min: 1,
    max: 480,
    step: 5,
  },
  {
    key: 'seconds',
    label: 'Length',
    note: 'Recommended 30 to 120; 60 is the default.',
    unit: 'seconds',
    min: 10,
    max: 1800,
    step: 10,
  },
  {
    key: 'spacingMinutes',
    label: 'Least time between two',
    note: 'Recommended 10.',
    unit: 'minutes',
    min: 1,
    max: 240,
  },
];

const LONG: readonly NumberSetting[] = [
  {
    key: 'reachMinutes',
    label: 'Offer one after',
    note: 'Recommended 20 to 60; 32 is the default, about 54 minutes of steady mouse work with micro-breaks.',
    unit: 'reach-minutes',
    min: 1,
    max: 240,
  },
  {
    key: 'activeMinutes',
    label: 'And in any case after',
    note: 'Time at the computer without a 5-minute pause. Recommended 40 to 90; 60 is the default.',
    unit: 'minutes',
    min: 1,
    max: 480,
    step: 5,
  },
  {
    key: 'seconds',
    label: 'Length',
    note: 'Recommended 3 to 10; 5 is the default.',
    unit: 'minutes',
    min: 0.5,
    max: 30,
    step: 0.5,
    scale: 60,
  },
  {
    key: 'spacingMinutes',
    label: 'Least time between two',
    note: 'Recommended 30.',
    unit: 'minutes',
    min: 1,
    max: 240,
  },
];

/** When breaks are offered, and how long they are. */
export function BreaksSection() {
  return (
    <>
      <SectionHead title="Breaks">
        A break is offered when enough reach has added up, or when you have been at it for a while without a pause.
      </SectionHead>
      <HowOften />
      <PromptsGroup />
      <RhythmGroup kind="micro" title="Micro-breaks" settings={MICRO} />
      <RhythmGroup kind="long" title="Long breaks" settings={LONG} />
      <MannerGroup />
      <ShortcutsGroup />
      <SoundGroup />
      <CheckInsGroup />
    </>
  );
}

interface RhythmGroupProps {
  readonly kind: BreakKind;
  readonly title: string;
  readonly settings: readonly NumberSetting[];
}

function RhythmGroup({ kind, title, settings: numbers }: RhythmGroupProps) {
  const { settings } = useSettings();
  const rhythm = settings.rhythm[kind];
  const enabled = useCommit();
  const exact = numbers.filter((number) => !isLength(number));
  const row = (number: NumberSetting) => (
    <RhythmNumber key={number.key} kind={kind} setting={number} stored={rhythm[number.key]} />
  );
  return (
    <Group title={title}>
      <SwitchRow
        label={`Offer ${title.toLowerCase()}`}
        at={`rhythm.${kind}.enabled`}
        value={rhythm.enabled}
        problem={enabled.problem}
        onChange={(value) =>
          void enabled.commit('rhythm', (now) => ({ ...now, [kind]: { ...now[kind], enabled: value } }))
        }
      />
      {numbers.filter(isLength).map(row)}
      <ExactNumbers note={exactNote(rhythm)} at={exact.map(({ key }) => `rhythm.${kind}.${key}`)}>
        {exact.map(row)}
      </ExactNumbers>
    </Group>
  );
}

const isLength = ({ key }: NumberSetting) => key === 'seconds';

const exactNote = ({ reachMinutes, activeMinutes, spacingMinutes }: Rhythm) =>
  `After ${reachMinutes} reach-minutes or ${activeMinutes} minutes, ${spacingMinutes} minutes apart`;

interface RhythmNumberProps {
  readonly kind: BreakKind;
  readonly setting: NumberSetting;
  readonly stored: number;
}

function RhythmNumber({ kind, setting, stored }: RhythmNumberProps) {
  const { key, scale = 1, ...shown } = setting;
  const { problem, setProblem, commit } = useCommit();
  const save = async (value: number) => {
    const next = scale === 1 ? value : Math.round(value * scale);
    return commit('rhythm', (now) => ({ ...now, [kind]: { ...now[kind], [key]: next } }));
  };
  const at = `rhythm.${kind}.${key}`;
  return <NumberRow {...shown} {...{ at, problem, setProblem }} value={stored / scale} commit={save} />;
}

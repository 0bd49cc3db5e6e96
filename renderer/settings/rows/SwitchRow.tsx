import type { SwitchPath } from '../../../shared/settings/definitions/index.ts';
import { useSetting } from '../access/settingSource.tsx';
import { ProfileLine } from './ProfileLine.tsx';
import { SwitchField } from './SwitchField.tsx';

interface SwitchRowProps {
  readonly setting: SwitchPath;
  /** In place of its own. */
  readonly note?: string;
  /** What the switch shows, if that is not what is set. */
  readonly shown?: boolean;
}

/** A setting that is on or off. */
export function SwitchRow({ setting, note, shown }: SwitchRowProps) {
  const { value, save, problem, label, note: ownNote, place, isOwn } = useSetting<boolean>(setting);
  return (
    <SwitchField
      {...place}
      label={label}
      note={note ?? ownNote}
      value={shown ?? value}
      problem={problem}
      onChange={(next) => void save(next)}
    >
      {isOwn ? <ProfileLine settings={[setting]} /> : null}
    </SwitchField>
  );
}

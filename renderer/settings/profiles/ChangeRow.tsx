import { Check, X } from 'lucide-react';
import { Button, Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import {
  type ChoicePath,
  definitionOf,
  type NumberPath,
  type ProfilePath,
  type SwitchPath,
} from '../../../shared/settings/definitions/index.ts';
import type { Profile } from '../../../shared/settings/definitions/profiles.ts';
import { withChange, withoutChange } from '../../../shared/settings/profileChanges.ts';
import {
  choiceText,
  nameAlone,
  settingText,
  textInProfile,
  valueAt,
  type Writing,
} from '../../../shared/words/settings.ts';
import { Problem } from '../../ui/Problem.tsx';
import { useSay } from '../../ui/say.ts';
import { type SettingSource, SettingsFrom, useSetting } from '../access/settingSource.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { useWriting } from '../access/useWriting.ts';
import { NumberRow } from '../rows/NumberRow.tsx';
import { PillRow } from '../rows/PillRow.tsx';
import { SwitchRow } from '../rows/SwitchRow.tsx';
import { useProfile } from './useProfile.ts';

interface ChangeRowProps {
  readonly profile: Profile;
  readonly setting: ProfilePath;
  /** Called when the row is about to go. */
  readonly onRemoved: () => void;
}

/** One thing that a profile changes. */
export function ChangeRow({ profile, setting, onRemoved }: ChangeRowProps) {
  const say = useSay();
  const { change } = useProfile(profile);
  const source = useProfileSource(profile);
  const name = nameAlone(say, setting);
  return (
    <div className="profile-change">
      <SettingsFrom source={source}>
        <ProfileControl setting={setting} />
      </SettingsFrom>
      <Button
        className="button bare icon"
        aria-label={say('settings.profile.leaveAsUsual', { name })}
        onPress={() => {
          onRemoved();
          void change(say('settings.profile.asUsualAgain', { name }), (now) => withoutChange(now, setting));
        }}
      >
        <X size={16} aria-hidden="true" />
      </Button>
    </div>
  );
}

/** "15 reach-minutes", "no strict breaks". */
function valueText(writing: Writing, path: string, value: unknown): string {
  const isNumber = definitionOf(path as ProfilePath).kind === 'number';
  return isNumber ? settingText(writing, path, value) : textInProfile(writing.say, path, value);
}

/** What a profile has in place of the settings; each note says what is usual. */
function useProfileSource(profile: Profile): SettingSource {
  const writing = useWriting();
  const { settings } = useSettings();
  const { change } = useProfile(profile);
  const { say } = writing;
  return {
    valueOf: (path) => valueAt(profile.changes, path),
    save: (path, value) => {
      const words = { name: nameAlone(say, path), value: valueText(writing, path, value) };
      return change(say('settings.profile.changed', words), (now) => withChange(now, path as ProfilePath, value));
    },
    labelOf: (path) => nameAlone(say, path),
    noteOf: (path) => say('settings.profile.asUsual', { value: valueText(writing, path, valueAt(settings, path)) }),
  };
}

function ProfileControl({ setting }: { readonly setting: ProfilePath }) {
  switch (definitionOf(setting).kind) {
    case 'number':
      return <NumberRow setting={setting as NumberPath} />;
    case 'switch':
      return <SwitchRow setting={setting as SwitchPath} />;
    case 'choice':
      return <PillRow setting={setting as ChoicePath} />;
    case 'set':
      return <SetRow setting={setting} />;
    case 'numbers':
    case 'shortcut':
    case 'answer':
    case 'other':
      throw new Error(`A profile has no row for ${setting}.`);
  }
}

/** A setting that is any of a few things. */
function SetRow({ setting }: { readonly setting: ProfilePath }) {
  const say = useSay();
  const { value, save, problem, label, note } = useSetting<readonly string[]>(setting);
  const definition = definitionOf(setting);
  const things = definition.kind === 'set' ? definition.choices : [];
  return (
    <CheckboxGroup
      className="row row-stacked"
      value={[...value]}
      onChange={(chosen) => void save(things.filter((thing) => chosen.includes(thing)))}
    >
      <Label className="field-label">{label}</Label>
      <div className="profile-things">
        {things.map((thing) => (
          <Checkbox key={thing} value={thing} className="check">
            <span className="check-box">
              <Check size={16} strokeWidth={3} aria-hidden="true" />
            </span>
            <span>{choiceText(say, setting, thing)}</span>
          </Checkbox>
        ))}
      </div>
      <p className="small quiet">{note}</p>
      <Problem text={problem} />
    </CheckboxGroup>
  );
}

import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import {
  isSameProfileName,
  LONGEST_PROFILE_NAME,
  type Profile,
} from '../../../shared/settings/definitions/profiles.ts';
import { WEEKDAYS } from '../../../shared/schedule/week.ts';
import { Ranges } from '../rows/Ranges.tsx';
import { dayName } from '../schedule/weekWords.ts';
import { useSettings } from '../access/settingsAccess.tsx';
import { SwitchField } from '../rows/SwitchField.tsx';
import { TextCommit } from '../rows/TextCommit.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { ChangeRow } from './ChangeRow.tsx';
import { PROFILE_PATHS } from '../../../shared/settings/definitions/index.ts';
import { withChange } from '../../../shared/settings/profileChanges.ts';
import { nameAlone, valueAt } from '../../../shared/words/settings.ts';
import { useSay } from '../../ui/say.ts';
import { FIRST_TIMES } from './profileTimes.ts';
import { useProfile } from './useProfile.ts';

/** Ids may have letters of any script; a draft is called in plain ones. */
const nameKey = (id: string) => (/^[a-z\d-]+$/.test(id) ? `profile.${id}` : null);

interface ProfileEditorProps {
  readonly id: string;
  readonly profile: Profile;
  /** The focus goes to the name: the profile is new. */
  readonly isNew: boolean;
}

/** Name, changes and times of one profile. */
export function ProfileEditor({ id, profile, isNew }: ProfileEditorProps) {
  const say = useSay();
  const { settings } = useSettings();
  const { edit } = useProfile(profile);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) box.current?.querySelector('input')?.select();
  }, [isNew]);
  const rename = async (text: string) => {
    const name = text.trim();
    if (name === '') return say('settings.profile.needsName');
    if (name.length > LONGEST_PROFILE_NAME) return say('settings.profile.nameTooLong', { most: LONGEST_PROFILE_NAME });
    const others = settings.profiles.filter((other) => other.id !== profile.id);
    if (others.some((other) => isSameProfileName(other.name, name))) return say('settings.profile.nameTaken', { name });
    return edit(say('settings.profile.renamed', { name }), (now) => ({ ...now, name }));
  };
  return (
    <div ref={box} id={id} className="profile-editor">
      <div className="row row-stacked">
        <TextCommit
          label={say('settings.profile.nameLabel')}
          className="profile-name"
          draftKey={nameKey(profile.id)}
          value={profile.name}
          commit={rename}
        />
      </div>
      <Changes profile={profile} />
      <Times profile={profile} />
    </div>
  );
}

function Changes({ profile }: { readonly profile: Profile }) {
  const say = useSay();
  const { settings } = useSettings();
  const { change } = useProfile(profile);
  const add = useRef<HTMLButtonElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const changed = PROFILE_PATHS.filter((path) => valueAt(profile.changes, path) !== undefined);
  const left = PROFILE_PATHS.filter((path) => !changed.includes(path));
  return (
    <div
      className="profile-changes"
      role="group"
      aria-label={say('settings.profile.changesOf', { name: profile.name })}
    >
      {changed.map((path) => (
        <ChangeRow key={path} profile={profile} setting={path} onRemoved={() => add.current?.focus()} />
      ))}
      <div className="row row-stacked">
        <MenuTrigger>
          <Button ref={add} className="button" isDisabled={left.length === 0}>
            <Plus size={16} aria-hidden="true" />
            {say(changed.length === 0 ? 'settings.profile.changeSomething' : 'settings.profile.changeElse')}
          </Button>
          <Popover className="popover profile-menu">
            <Menu
              className="choices"
              aria-label={say('settings.profile.changeElse')}
              onAction={(key) => {
                const path = left.find((each) => each === key)!;
                // It begins as it is usually, to be changed from there.
                const value = valueAt(settings, path);
                void change(nameAlone(say, path), (now) => withChange(now, path, value)).then(setProblem);
              }}
            >
              {left.map((path) => (
                <MenuItem key={path} id={path} className="choice">
                  {nameAlone(say, path)}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
        <Problem text={problem} />
      </div>
    </div>
  );
}

/** When the profile comes by itself. */
function Times({ profile }: { readonly profile: Profile }) {
  const say = useSay();
  const { edit } = useProfile(profile);
  const [problem, setProblem] = useState<string | null>(null);
  const { when } = profile;
  return (
    <div role="group" aria-label={say('settings.profile.timesOf', { name: profile.name })}>
      <SwitchField
        label={say('settings.profile.byItself')}
        note={say('settings.profile.byItselfNote')}
        value={when !== null}
        problem={problem}
        onChange={(on) =>
          void edit(say(on ? 'settings.profile.nowByItself' : 'settings.profile.nowByHand'), (now) => ({
            ...now,
            when: on ? FIRST_TIMES : null,
          })).then(setProblem)
        }
      />
      {when === null ? null : (
        <div className="profile-times">
          {WEEKDAYS.map((day) => (
            <div key={day} className="profile-day" role="group" aria-label={dayName(say, day)}>
              <span className="row-label">{dayName(say, day)}</span>
              <Ranges
                whose={dayName(say, day)}
                ranges={when[day] ?? []}
                save={(next) =>
                  edit(say('settings.profile.timesOn', { day: dayName(say, day) }), (now) => ({
                    ...now,
                    when: { ...now.when, [day]: next(now.when?.[day] ?? []) },
                  }))
                }
              />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

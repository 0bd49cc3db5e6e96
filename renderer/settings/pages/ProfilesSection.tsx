import { profileSpanText } from '../../../shared/words/profileSpan.ts';
import { ChevronDown, Plus, Trash2 } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import {
  isSameProfileName,
  MOST_PROFILES,
  newProfileId,
  type Profile,
} from '../../../shared/settings/definitions/profiles.ts';
import { Problem } from '../../ui/Problem.tsx';
import { useSnapshot } from '../../ui/snapshot.ts';
import { NowGroup } from '../profiles/NowGroup.tsx';
import { defaultProfiles } from '../../../shared/words/profileNames.ts';
import { profileText } from '../../../shared/words/settingChanges.ts';
import { useSay } from '../../ui/say.ts';
import { timesText } from '../profiles/profileTimes.ts';
import { ProfileEditor } from '../profiles/ProfileEditor.tsx';
import { placeProps, profilePlace } from '../places/placeProps.ts';
import { Group, SectionHead } from '../rows/Row.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { useCommit } from '../access/useCommit.ts';
import '../profiles/profiles.css';

/** Sets of changes to the settings, for a while. */
export function ProfilesSection() {
  const say = useSay();
  const { profile, now, zone } = useSnapshot().snapshot;
  return (
    <>
      <div>
        <SectionHead title={say('settings.page.profiles.name')}>{say('settings.page.profiles.about')}</SectionHead>
        <p className="work-line" role="status">
          {profileSpanText(say, profile, { wall: now, zone })}
        </p>
      </div>
      <NowGroup />
      <ListGroup />
    </>
  );
}

function ListGroup() {
  const say = useSay();
  const { settings } = useSettings();
  const { commit, problem } = useCommit();
  const [open, setOpen] = useState<{ readonly id: string; readonly isNew: boolean } | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const { profiles } = settings;
  const addFrom = async (template: Omit<Profile, 'id'>) => {
    const name = freeName(template.name, profiles);
    const id = newProfileId(name, profiles);
    if (
      await commit('profiles', (list) => [...list, { ...template, id, name }], say('settings.profile.added', { name }))
    )
      setOpen({ id, isNew: true });
  };
  const nameOf = (id: string) => profiles.find((one) => one.id === id)?.name ?? '';
  const remove = (id: string) => {
    add.current?.focus();
    void commit(
      'profiles',
      (list) => list.filter((one) => one.id !== id),
      say('settings.profile.removed', { name: nameOf(id) }),
    );
  };
  return (
    <Group place="profiles">
      {profiles.length === 0 ? <p className="row-empty quiet">{say('settings.profile.none')}</p> : null}
      {profiles.map((profile) => (
        <ProfileRow
          key={profile.id}
          profile={profile}
          isOpen={open?.id === profile.id}
          isNew={open?.id === profile.id && open.isNew}
          toggle={() => setOpen(open?.id === profile.id ? null : { id: profile.id, isNew: false })}
          remove={() => remove(profile.id)}
        />
      ))}
      <div className="row row-stacked">
        <MenuTrigger>
          <Button ref={add} className="button" isDisabled={profiles.length >= MOST_PROFILES}>
            <Plus size={16} aria-hidden="true" />
            {say('settings.profile.add')}
          </Button>
          <Popover className="popover">
            <Menu className="choices" aria-label={say('settings.profile.add')}>
              {[{ name: say('settings.profile.newName'), changes: {}, when: null }, ...defaultProfiles(say)].map(
                (template, at) => (
                  <MenuItem key={template.name} className="choice" onAction={() => void addFrom(template)}>
                    {at === 0 ? say('settings.profile.empty') : say('settings.profile.like', { name: template.name })}
                  </MenuItem>
                ),
              )}
            </Menu>
          </Popover>
        </MenuTrigger>
        <Problem text={problem} />
      </div>
    </Group>
  );
}

/** "Sore day", or "Sore day 2" where that is taken. */
function freeName(name: string, list: readonly Profile[]): string {
  const isFree = (text: string) => list.every((other) => !isSameProfileName(other.name, text));
  const count = [...list.keys(), list.length].findIndex((place) => isFree(place === 0 ? name : `${name} ${place + 1}`));
  return count <= 0 ? name : `${name} ${count + 1}`;
}

interface ProfileRowProps {
  readonly profile: Profile;
  readonly isOpen: boolean;
  readonly isNew: boolean;
  readonly toggle: () => void;
  readonly remove: () => void;
}

function ProfileRow({ profile, isOpen, isNew, toggle, remove }: ProfileRowProps) {
  const say = useSay();
  const { snapshot } = useSnapshot();
  const editor = useId();
  const { id, name, changes, when } = profile;
  return (
    <div className="profile" role="group" aria-label={name} {...placeProps(profilePlace(id))}>
      <div className="profile-head">
        <div className="profile-words">
          <p className="row-label">
            {name}
            {snapshot.profile.id === id ? <span className="profile-on small">{say('settings.profile.on')}</span> : null}
          </p>
          <p className="small quiet">{profileText(say, changes) || say('settings.profile.nothing')}</p>
          <p className="small quiet">{timesText(say, when)}</p>
        </div>
        <Button
          className="button bare icon profile-open"
          aria-label={say('settings.profile.change', { name })}
          aria-expanded={isOpen}
          {...(isOpen && { 'aria-controls': editor })}
          onPress={toggle}
        >
          <ChevronDown size={16} aria-hidden="true" />
        </Button>
        <Button className="button bare icon" aria-label={say('settings.profile.remove', { name })} onPress={remove}>
          <Trash2 size={16} aria-hidden="true" />
        </Button>
      </div>
      {isOpen ? <ProfileEditor id={editor} profile={profile} isNew={isNew} /> : null}
    </div>
  );
}

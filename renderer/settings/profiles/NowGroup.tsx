import { asUsual, profileOptions } from '../../../shared/words/profileOptions.ts';
import { useSend } from '../../ui/send.ts';
import { useSnapshot } from '../../ui/snapshot.ts';
import { PillChoice } from '../../ui/PillChoice.tsx';
import { Group } from '../rows/Row.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { SwitchField } from '../rows/SwitchField.tsx';
import { placeLabel } from '../../../shared/words/settings.ts';
import { useSay } from '../../ui/say.ts';
import { placeProps } from '../places/placeProps.ts';

/** Which profile is on, to be changed by hand. */
export function NowGroup() {
  const say = useSay();
  const { profile } = useSnapshot().snapshot;
  const { settings } = useSettings();
  const { send, failed } = useSend();
  const options = profileOptions(say, settings.profiles, profile);
  const on = options.findIndex(({ isOn }) => isOn);
  return (
    <Group place="group.profileNow">
      <div className="row row-stacked" {...placeProps('profiles.now')}>
        <PillChoice
          label={placeLabel(say, 'profiles.now')}
          options={options.map(({ name }, place) => ({ value: String(place), name }))}
          value={on < 0 ? null : String(on)}
          problem={failed ? say('page.notReached') : null}
          onChange={(place) =>
            send('act', {
              type: 'choose-profile',
              choice: options[Number(place)]?.choice ?? asUsual(settings.profiles, false),
            })
          }
        />
      </div>
      {profile.byHand ? (
        <SwitchField
          label={say('settings.profile.today')}
          note={say('settings.profile.todayNote')}
          value={profile.today}
          problem={null}
          onChange={(today) => send('act', { type: 'choose-profile', choice: { id: profile.id, today } })}
        />
      ) : null}
    </Group>
  );
}

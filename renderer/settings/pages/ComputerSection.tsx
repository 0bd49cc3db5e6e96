import { Eye, EyeOff } from 'lucide-react';
import { loginTrouble, startsAtLogin } from '../../../shared/settings/startAtLogin.ts';
import { loginTroubleText } from '../../../shared/words/startAtLogin.ts';
import { useSay } from '../../ui/say.ts';
import { useSnapshot } from '../../ui/snapshot.ts';
import { AppearanceGroup } from './AppearanceGroup.tsx';
import { Group, SectionHead } from '../rows/Row.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { placeProps, sensorPlace } from '../places/placeProps.ts';
import { sensorName, sensorNoteText } from '../../../shared/words/sensors.ts';
import { SwitchRow } from '../rows/SwitchRow.tsx';

/** How Unknot runs here, and what it sees. */
export function ComputerSection() {
  const say = useSay();
  const { snapshot } = useSnapshot();
  const { settings } = useSettings();
  const trouble = loginTrouble(snapshot.login);
  const note = trouble === null ? '' : loginTroubleText(say, trouble);
  // As the system has it; a change that is under way shows at once.
  const isUnderWay = settings.startAtLogin !== snapshot.ownSettings.startAtLogin;
  const startsNow = isUnderWay ? settings.startAtLogin : startsAtLogin(snapshot.login);
  return (
    <>
      <SectionHead title={say('settings.page.computer.name')}>{say('settings.page.computer.about')}</SectionHead>
      <Group place="group.start">
        <SwitchRow setting="startAtLogin" note={note} shown={startsNow} />
      </Group>
      <AppearanceGroup />
      <Group place="computer.sensors">
        <ul>
          {snapshot.sensors.map(({ sensor, sees, note }) => (
            <li key={sensor} className="sensor" {...placeProps(sensorPlace(sensor))}>
              {sees ? <Eye size={18} aria-hidden="true" /> : <EyeOff size={18} aria-hidden="true" />}
              <span className="row-label">{sensorName(say, sensor)}</span>
              <span className="quiet">{say(sees ? 'settings.sensor.seen' : 'settings.sensor.notSeen')}</span>
              {note === null ? null : <p className="small quiet">{sensorNoteText(say, note)}</p>}
            </li>
          ))}
        </ul>
      </Group>
    </>
  );
}

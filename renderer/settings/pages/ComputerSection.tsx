import { Eye, EyeOff } from 'lucide-react';
import type { SensorHealth } from '../../../shared/bridge.ts';
import { loginNote, startsAtLogin } from '../../../shared/settings/startAtLogin.ts';
import { useSnapshot } from '../../ui/snapshot.ts';
import { AppearanceGroup } from './AppearanceGroup.tsx';
import { Group, SectionHead } from '../rows/Row.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { SwitchRow } from '../rows/SwitchRow.tsx';
import { useCommit } from '../access/useCommit.ts';

const SENSOR_NAME: Readonly<Record<SensorHealth['sensor'], string>> = {
  window: 'App in front',
  pointer: 'Pointer movement',
  idle: 'Time since the last input',
  lock: 'Screen lock',
  tray: 'Tray icon',
};

/** How Unknot runs here, and what it sees. */
export function ComputerSection() {
  const { snapshot } = useSnapshot();
  const { settings } = useSettings();
  const { commit, problem } = useCommit();
  const note = loginNote(snapshot.login);
  // As the system has it; a change that is under way shows at once.
  const isUnderWay = settings.startAtLogin !== snapshot.ownSettings.startAtLogin;
  const startsNow = isUnderWay ? settings.startAtLogin : startsAtLogin(snapshot.login);
  return (
    <>
      <SectionHead title="This computer">How Unknot runs here, and what it can see.</SectionHead>
      <Group title="Start">
        <SwitchRow
          label="Start when I log in"
          at="startAtLogin"
          {...(note === '' ? {} : { note })}
          keywords="autostart boot login launch"
          value={startsNow}
          problem={problem}
          onChange={(value) => void commit('startAtLogin', () => value)}
        />
      </Group>
      <AppearanceGroup />
      <Group
        title="What Unknot sees"
        at="computer.sensors"
        keywords="sensors wayland permissions tray"
        note="What is not seen stays unknown; a middle value stands in for it."
      >
        <ul>
          {snapshot.sensors.map(({ sensor, sees, note }) => (
            <li key={sensor} className="sensor">
              {sees ? <Eye size={18} aria-hidden="true" /> : <EyeOff size={18} aria-hidden="true" />}
              <span className="row-label">{SENSOR_NAME[sensor]}</span>
              <span className="quiet">{sees ? 'seen' : 'not seen'}</span>
              {note === '' ? null : <p className="small quiet">{note}</p>}
            </li>
          ))}
        </ul>
      </Group>
    </>
  );
}

import { expect, it } from 'vitest';
import { doctorText } from '../../../main/cli/doctor.ts';
import { machineOf } from '../../../main/cli/machine.ts';
import { say } from '../../support/say.ts';

const MACHINE = {
  unknot: '1.2.3',
  system: 'Linux 6.1.0 x64',
  electron: '45.0.0',
  desktop: ['XDG_SESSION_TYPE=wayland', 'DISPLAY='],
  folder: '/home/me/.config/Unknot',
};
const QUIET = { notices: [], hold: null, holds: [], now: 0, zone: 'UTC' } as const;

it('the doctor says what is seen, what is not, why, and what to do about it', () => {
  const text = doctorText(say, MACHINE, {
    ...QUIET,
    sensors: [
      { sensor: 'pointer', sees: true, note: null },
      { sensor: 'idle', sees: true, note: null },
      { sensor: 'window', sees: false, note: { kind: 'window-untold', cause: 'no answer\nwithin 2 s' } },
      { sensor: 'tray', sees: false, note: { kind: 'no-tray', cause: null } },
    ],
    notices: [{ id: 'n1', text: { kind: 'history-locked' } }],
  });
  expect(text.split('\n')).toEqual([
    'Unknot 1.2.3, Linux 6.1.0 x64, Electron 45.0.0',
    'XDG_SESSION_TYPE=wayland',
    'DISPLAY=',
    'Settings, history and log: /home/me/.config/Unknot',
    'Seen: Pointer movement, Time since the last input.',
    'Not seen:',
    '- App in front: The system does not say which window is in front. Apps are not told apart meanwhile. (Cause: no answer within 2 s.)',
    '- Tray icon: Your desktop has no tray for the icon. Start Unknot again to open its window whenever you like; on GNOME the AppIndicator extension adds a tray.',
    'Notices:',
    expect.stringMatching(/^- Another program has history\.db open/),
  ]);
});

it('the doctor says so where nothing is missing, and in plain words where nothing is seen', () => {
  const seen = doctorText(say, MACHINE, { ...QUIET, sensors: [{ sensor: 'lock', sees: true, note: null }] });
  expect(seen).toContain('Seen: Screen lock.\nNothing is missing.\nNo notices.');
  expect(doctorText(say, MACHINE, { ...QUIET, sensors: [] })).toContain('Nothing is seen.');
});

it('the doctor names what the desktop says of itself on Linux alone', () => {
  const env = { XDG_CURRENT_DESKTOP: 'sway', WAYLAND_DISPLAY: 'wayland-1' };
  expect(machineOf('1', '/tmp/x', env, 'linux').desktop).toEqual([
    'XDG_CURRENT_DESKTOP=sway',
    'XDG_SESSION_TYPE=',
    'DISPLAY=',
    'WAYLAND_DISPLAY=wayland-1',
    'DBUS_SESSION_BUS_ADDRESS=',
  ]);
  expect(machineOf('1', '/tmp/x', env, 'darwin').desktop).toEqual([]);
});

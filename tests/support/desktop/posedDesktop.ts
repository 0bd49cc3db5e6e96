import { createClient, defineInterface, type MessageBus } from 'dbus-native';
import type { Display } from './display.ts';

const XFCONF = 'org.xfce.Xfconf';
const SESSION = 'org.gnome.SessionManager';
const SESSION_PATH = '/org/gnome/SessionManager';
const INHIBITOR_PATH = `${SESSION_PATH}/Inhibitor1`;
const IDLE = 8;

const connect = (display: Display): MessageBus =>
  createClient({ busAddress: display.env['DBUS_SESSION_BUS_ADDRESS'] ?? '' });

/** The settings of Xfce on the session bus, with its "do not disturb". */
export async function poseAsXfce(display: Display) {
  const bus = connect(display);
  let isQuiet = false;
  const settings = defineInterface({
    name: XFCONF,
    methods: {
      GetProperty: { in: { channel: 's', property: 's' }, out: { value: 'v' }, handler: () => ['b', isQuiet] },
    },
    signals: { PropertyChanged: { args: { channel: 's', property: 's', value: 'v' } } },
  });
  await bus.export('/org/xfce/Xfconf', settings);
  await bus.requestName(XFCONF, 0);
  return {
    setQuiet(quiet: boolean): void {
      isQuiet = quiet;
      settings.emit['PropertyChanged']?.('xfce4-notifyd', '/do-not-disturb', ['b', quiet]);
    },
    /** It ends at once, as in a crash. */
    vanish: () => bus.close(),
  };
}

/** A session manager on the session bus, which knows of one program that keeps the screen awake, or of none. */
export async function poseAsSessionManager(display: Display) {
  const bus = connect(display);
  let program: string | null = null;
  const manager = defineInterface({
    name: SESSION,
    methods: {
      IsInhibited: { in: { flags: 'u' }, out: { is: 'b' }, handler: () => program !== null },
      GetInhibitors: { out: { paths: 'ao' }, handler: () => (program === null ? [] : [INHIBITOR_PATH]) },
    },
    signals: { InhibitorAdded: { args: { path: 'o' } }, InhibitorRemoved: { args: { path: 'o' } } },
  });
  const inhibitor = defineInterface({
    name: `${SESSION}.Inhibitor`,
    methods: {
      GetFlags: { out: { flags: 'u' }, handler: () => IDLE },
      GetAppId: { out: { program: 's' }, handler: () => program ?? '' },
    },
  });
  await bus.export(SESSION_PATH, manager);
  await bus.export(INHIBITOR_PATH, inhibitor);
  await bus.requestName(SESSION, 0);
  return {
    /** @param by null: nobody keeps the screen awake any more */
    setAwake(by: string | null): void {
      program = by;
      manager.emit[by === null ? 'InhibitorRemoved' : 'InhibitorAdded']?.(INHIBITOR_PATH);
    },
    vanish: () => bus.close(),
  };
}

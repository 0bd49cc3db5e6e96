/** The desktops that tell whether their "do not disturb" is on. */
import type { Bus } from '../bus.ts';
import { BUS_DAEMON } from '../bus.ts';
import type { BusQuestion } from '../busAnswer.ts';
import type { QuietDesktop } from '../../../shared/holds/evidence.ts';
import type { Environment } from '../desktopSession.ts';
import { dconfQuestion } from './dconfSwitch.ts';

const PROPERTIES = 'org.freedesktop.DBus.Properties';
const NOTIFICATIONS = 'org.freedesktop.Notifications';
const NOTIFICATIONS_PATH = '/org/freedesktop/Notifications';
const XFCONF = 'org.xfce.Xfconf';
const XFCONF_PATH = '/org/xfce/Xfconf';
const XFCE_CHANNEL = 'xfce4-notifyd';
const XFCE_PROPERTY = '/do-not-disturb';
const NOT_CHOSEN = [`${XFCONF}.Error.PropertyNotFound`, `${XFCONF}.Error.ChannelNotFound`];

/** Whether nobody shall be disturbed, in the order in which they are believed. */
export function quietQuestions(env: Environment): Readonly<Record<QuietDesktop, BusQuestion<boolean>>> {
  return {
    Plasma: plasma,
    GNOME: dconfQuestion(
      {
        name: 'org.gnome.Shell',
        key: '/org/gnome/desktop/notifications/show-banners',
        otherwise: true,
        disturbsNotAt: false,
      },
      env,
    ),
    Cinnamon: dconfQuestion(
      {
        name: 'org.Cinnamon',
        key: '/org/cinnamon/desktop/notifications/display-notifications',
        otherwise: true,
        disturbsNotAt: false,
      },
      env,
    ),
    MATE: dconfQuestion(
      {
        name: 'org.mate.SettingsDaemon',
        key: '/org/mate/notification-daemon/do-not-disturb',
        otherwise: false,
        disturbsNotAt: true,
      },
      env,
    ),
    // Last: a file manager brings Xfconf along to other desktops.
    Xfce: xfce,
  };
}

/** Also true while a program has asked for quiet, as a talk in full screen does. */
const plasma: BusQuestion<boolean> = {
  name: NOTIFICATIONS,
  rules: [`interface='${PROPERTIES}',path='${NOTIFICATIONS_PATH}',member='PropertiesChanged',arg0='${NOTIFICATIONS}'`],
  mayChange: ({ path, interface: itself, member, body }) =>
    path === NOTIFICATIONS_PATH && itself === PROPERTIES && member === 'PropertiesChanged' && body[0] === NOTIFICATIONS,
  async ask(bus, owner) {
    const inhibited = await bus.call({
      destination: owner,
      path: NOTIFICATIONS_PATH,
      interface: PROPERTIES,
      member: 'Get',
      signature: 'ss',
      body: [NOTIFICATIONS, 'Inhibited'],
    });
    return truth(inhibited);
  },
};

const xfce: BusQuestion<boolean> = {
  name: XFCONF,
  rules: ['PropertyChanged', 'PropertyRemoved'].map(
    (member) =>
      `interface='${XFCONF}',path='${XFCONF_PATH}',member='${member}',arg0='${XFCE_CHANNEL}',arg1='${XFCE_PROPERTY}'`,
  ),
  mayChange: ({ path, interface: itself, body }) =>
    path === XFCONF_PATH && itself === XFCONF && body[0] === XFCE_CHANNEL && body[1] === XFCE_PROPERTY,
  async ask(bus, owner) {
    try {
      return truth(
        await bus.call({
          destination: owner,
          path: XFCONF_PATH,
          interface: XFCONF,
          member: 'GetProperty',
          signature: 'ss',
          body: [XFCE_CHANNEL, XFCE_PROPERTY],
        }),
      );
    } catch (error) {
      const { dbusName } = error as { readonly dbusName?: unknown };
      if (NOT_CHOSEN.some((name) => name === dbusName) && (await isRunning(bus, 'org.xfce.SessionManager')))
        return false;
      throw error;
    }
  },
};

async function isRunning(bus: Bus, name: string): Promise<boolean> {
  return (await bus.call({ ...BUS_DAEMON, member: 'NameHasOwner', signature: 's', body: [name] })) === true;
}

function truth(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new Error('it does not say whether it is on');
  return value;
}

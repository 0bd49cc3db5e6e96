import { createClient, defineInterface } from 'dbus-native';
import type { Display } from './display.ts';

const NAME = 'org.gnome.ScreenSaver';
const PATH = '/org/gnome/ScreenSaver';

/** A program on the session bus that poses as the screen saver, with or without owning its name. */
export interface PosedScreenSaver {
  /** Locks or unlocks: says so by its signal, and answers so from then on. */
  set(active: boolean): Promise<void>;
  /** How often it was asked whether it is active. */
  asked(): number;
  /** It ends at once, as in a crash: nothing is taken back. */
  vanish(): Promise<void>;
}

/** @param owns false: it only sends the signals, as any program can. @param active whether it is locked already */
export async function poseAsScreenSaver(
  display: Display,
  { owns = true, active = false }: { readonly owns?: boolean; readonly active?: boolean } = {},
): Promise<PosedScreenSaver> {
  const bus = createClient({ busAddress: display.env['DBUS_SESSION_BUS_ADDRESS'] ?? '' });
  let asked = 0;
  const answer = (): boolean => {
    asked += 1;
    return active;
  };
  const saver = defineInterface({
    name: NAME,
    methods: { GetActive: { out: { active: 'b' }, handler: answer } },
    signals: { ActiveChanged: { args: { active: 'b' } } },
  });
  await bus.export(PATH, saver);
  if (owns) await bus.requestName(NAME, 0);
  return {
    asked: () => asked,
    async set(now) {
      active = now;
      saver.emit['ActiveChanged']?.(now);
      // Its own connection answers after the signal has gone out.
      await bus.invoke({
        destination: 'org.freedesktop.DBus',
        path: '/org/freedesktop/DBus',
        interface: 'org.freedesktop.DBus',
        member: 'GetId',
      });
    },
    vanish: () => bus.close(),
  };
}

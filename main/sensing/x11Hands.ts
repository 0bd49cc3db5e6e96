/**
 * The hands as the X server reports them, over a connection of its own: where the pointer is, whether a button, a wheel
 * or a touch was in use, and how long ago pointers and keyboards were. No key is ever read: of the keyboards there is a
 * time, nothing else. On X11 Electron's getCursorScreenPoint does not change while the pointer is outside the app's
 * windows (https://github.com/electron/electron/issues/42519).
 */
import { afterFailure, mayTry, NO_FAILURE } from './backoff.ts';
import { causeOf } from './cause.ts';
import { type HandsLook, type ScreenPoint, type PointerSensor, TRAVEL_PX, UNSEEN } from './pointer.ts';
import { openXConnection, type XConnection, type XConnector } from './x11Connection.ts';
import {
  createAlarm,
  destroyAlarm,
  inputVersion,
  isAlarm,
  listSystemCounters,
  queryCounter,
  queryExtension,
  queryPointer,
  type RawEvent,
  rawEventOf,
  readCounter,
  readExtension,
  readFirstEvent,
  readMotion,
  readPointer,
  readSystemCounters,
  selectRawEvents,
  syncVersion,
} from './x11Protocol.ts';

const ANSWER_WITHIN_MS = 2_000;
/**
 * Devices 2 and 3 are the pointer and the keyboard that all mice and all keyboards drive; device 4 is a mouse for
 * programs, which no hand touches (XI2proto, section 4; xserver, dix/devices.c and Xext/xtest.c).
 */
const COUNTERS = { pointer: 'DEVICEIDLETIME 2', keyboard: 'DEVICEIDLETIME 3', untouched: 'DEVICEIDLETIME 4' } as const;
/** Times that were started anew together are read within this, in real ms. */
const TOGETHER_MS = 3;
/** A time since the last input that falls below this tells of new input. */
const USED_WITHIN_MS = 1_000;
const ACTS: readonly RawEvent[] = ['button', 'touch'];

interface Hands {
  /** @param real real milliseconds now */
  look(real: number): Promise<HandsLook>;
  /** Tells of the next input of any device, once; which it is, only a look tells. */
  waitForUse(told: () => void): void;
}

interface Link {
  readonly hands: Promise<Hands>;
  end(why: Error): void;
}

export function watchX11Hands(connectX: XConnector): PointerSensor {
  let link: Link | null = null;
  let waiting: ((look: HandsLook) => void) | null = null;
  let waitingSince = 0;
  let backoff = NO_FAILURE;
  let cause = '';

  function settle(look: HandsLook): void {
    const answer = waiting;
    waiting = null;
    answer?.(look);
  }

  function fail(error: unknown): void {
    link?.end(new Error('it failed before'));
    link = null;
    cause = causeOf(error);
    backoff = afterFailure(backoff, waitingSince);
    settle(UNSEEN);
  }

  function open(): Link {
    const { opened, end } = openXConnection(connectX());
    return { hands: opened.then(setUpHands), end };
  }

  function seen(look: HandsLook): void {
    backoff = NO_FAILURE;
    settle(look);
  }

  return {
    ask(real, answer) {
      if (waiting !== null) {
        if (real - waitingSince >= ANSWER_WITHIN_MS) fail('the X server does not answer');
        return;
      }
      if (link === null && !mayTry(backoff, real)) return answer(UNSEEN);
      waiting = answer;
      waitingSince = real;
      try {
        link ??= open();
      } catch (error) {
        return fail(error);
      }
      const asked = link;
      // What comes late belongs to a connection that was given up.
      const ifCurrent =
        <T>(act: (value: T) => void) =>
        (value: T) =>
          link === asked && act(value);
      asked.hands.then((hands) => hands.look(real)).then(ifCurrent(seen), ifCurrent(fail));
    },
    waitForUse(told) {
      const asked = link;
      asked?.hands.then(
        (hands) => link === asked && hands.waitForUse(told),
        () => {},
      );
    },
    health: () => ({
      sensor: 'pointer',
      sees: backoff.failures === 0,
      note: backoff.failures === 0 ? null : { kind: 'pointer-unread', cause },
    }),
    stop() {
      waiting = null;
      link?.end(new Error('nobody asks any more'));
      link = null;
    },
  };
}

async function setUpHands(x: XConnection): Promise<Hands> {
  const [sync, xinput] = await Promise.all([extensionOf(x, 'SYNC'), extensionOf(x, 'XInputExtension')]);
  const counters = sync === null ? null : await deviceCounters(x, sync.opcode);
  if (sync === null || xinput === null || counters === null) {
    return { look: async () => ({ at: (await pointerOf(x)).at, devices: 'unknown' }), waitForUse() {} };
  }
  await x.request(inputVersion(xinput.opcode));
  x.send(selectRawEvents(xinput.opcode, x.root, ACTS));
  return followHands(x, sync, xinput.opcode, counters);
}

type DeviceCounters = Readonly<Record<keyof typeof COUNTERS, number>>;

/** Where the pointer was, and when, at the last look. */
interface LastLook {
  readonly at: ScreenPoint;
  readonly seenAt: number;
}

function followHands(x: XConnection, sync: Extension, xinput: number, counters: DeviceCounters): Hands {
  /** Ids of what tells of the next input; none while nobody waits for it. */
  let alarms: readonly number[] = [];
  let tellUse = (): void => {};
  let acted = false;
  /** What the pointer moved in place since the last look; null where that is not listened to. */
  let travel: ScreenPoint | null = null;
  let last: LastLook | null = null;

  function hear(wanted: readonly RawEvent[]): void {
    x.send(selectRawEvents(xinput, x.root, wanted));
  }

  x.onEvent = (bytes) => {
    if (isAlarm(bytes, sync.firstEvent) && alarms.length > 0) {
      forgetAlarms();
      return tellUse();
    }
    const type = rawEventOf(bytes, xinput);
    if (type === 'button' || type === 'touch') acted = true;
    if (type !== 'motion' || travel === null) return;
    const { x: across, y: down } = readMotion(bytes);
    travel = { x: travel.x + across, y: travel.y + down };
    if (Math.hypot(travel.x, travel.y) < TRAVEL_PX) return;
    acted = true;
    // Enough for this look: a mouse tells each move up to a thousand times a second.
    travel = null;
    hear(ACTS);
  };

  const counterOf = async (counter: number) => readCounter(await x.request(queryCounter(sync.opcode, counter)));

  function forgetAlarms(): void {
    for (const alarm of alarms) x.send(destroyAlarm(sync.opcode, alarm));
    alarms = [];
  }

  /** A pointer that is in use and goes nowhere is held in place by a game or a 3D view, or it trembles. */
  function listenInPlace(isInPlace: boolean): void {
    if (isInPlace === (travel !== null)) return;
    travel = isInPlace ? { x: 0, y: 0 } : null;
    hear(isInPlace ? [...ACTS, 'motion'] : ACTS);
  }

  return {
    waitForUse(told) {
      tellUse = told;
      if (alarms.length > 0) return;
      alarms = [counters.pointer, counters.keyboard].map((counter) => {
        const alarm = x.newId();
        x.send(createAlarm(sync.opcode, alarm, counter, USED_WITHIN_MS));
        return alarm;
      });
    },
    async look(real) {
      const [{ at, isPressed }, pointerMs, keysMs, untouchedMs] = await x.together(() =>
        Promise.all([
          pointerOf(x),
          counterOf(counters.pointer),
          counterOf(counters.keyboard),
          counterOf(counters.untouched),
        ]),
      );
      const isReset = (ms: number) => Math.abs(ms - untouchedMs) <= TOGETHER_MS;
      const keysAreReset = isReset(keysMs) || Math.abs(keysMs - pointerMs) <= TOGETHER_MS;
      const before = last;
      last = { at, seenAt: real };
      const look: HandsLook = {
        at,
        devices: { acted: acted || isPressed, isPressed, pointerMs, keysMs, keysAreReset },
      };
      const isNew = before !== null && pointerMs < real - before.seenAt;
      const stayed = before !== null && Math.hypot(at.x - before.at.x, at.y - before.at.y) < TRAVEL_PX;
      listenInPlace(isNew && stayed && !isPressed);
      acted = false;
      if (travel !== null) travel = { x: 0, y: 0 };
      return look;
    },
  };
}

interface Extension {
  readonly opcode: number;
  readonly firstEvent: number;
}

async function extensionOf(x: XConnection, name: string): Promise<Extension | null> {
  const reply = await x.request(queryExtension(name));
  const opcode = readExtension(reply);
  return opcode === null ? null : { opcode, firstEvent: readFirstEvent(reply) };
}

async function pointerOf(x: XConnection) {
  return readPointer(await x.request(queryPointer(x.root)));
}

/** Null on a server from before 2012, which keeps one idle time for all devices. */
async function deviceCounters(x: XConnection, sync: number): Promise<DeviceCounters | null> {
  await x.request(syncVersion(sync));
  const found = readSystemCounters(await x.request(listSystemCounters(sync)));
  const [pointer, keyboard, untouched] = Object.values(COUNTERS).map((name) => found.get(name));
  if (pointer === undefined || keyboard === undefined || untouched === undefined) return null;
  return { pointer, keyboard, untouched };
}

/** The desktops that tell which programs keep the screen from going dark. Why they do so is never asked. */
import type { Bus, BusSignal } from '../bus.ts';
import type { BusQuestion } from '../busAnswer.ts';

/** A program that keeps the screen awake; null where its name is not known. */
export type WakingProgram = string | null;

const PROPERTIES = 'org.freedesktop.DBus.Properties';
/** More are not asked for their names. */
const MOST_PROGRAMS = 32;

const SESSION = 'org.gnome.SessionManager';
const SESSION_PATH = '/org/gnome/SessionManager';
const INHIBITOR = `${SESSION}.Inhibitor`;
/** `GSM_INHIBITOR_FLAG_IDLE`: https://gnome.pages.gitlab.gnome.org/gnome-session/re02.html */
const IDLE = 8;

const POLICY = 'org.kde.Solid.PowerManagement.PolicyAgent';
const POLICY_PATH = '/org/kde/Solid/PowerManagement/PolicyAgent';
/** `ChangeScreenSettings`: the screen may not go dark. A download forbids only the sleep. */
const SCREEN = 4;

const POWER = 'org.freedesktop.PowerManagement';
const POWER_INHIBIT = `${POWER}.Inhibit`;
const POWER_PATH = '/org/freedesktop/PowerManagement/Inhibit';

/** GNOME, and MATE and Cinnamon, whose session managers come from it. */
const gnomeSession: BusQuestion<readonly WakingProgram[]> = {
  name: SESSION,
  rules: [
    `interface='${PROPERTIES}',path='${SESSION_PATH}',member='PropertiesChanged',arg0='${SESSION}'`,
    `interface='${SESSION}',path='${SESSION_PATH}',member='InhibitorAdded'`,
    `interface='${SESSION}',path='${SESSION_PATH}',member='InhibitorRemoved'`,
  ],
  mayChange({ path, interface: itself, member, body }) {
    if (path !== SESSION_PATH) return false;
    if (itself === SESSION) return member === 'InhibitorAdded' || member === 'InhibitorRemoved';
    return itself === PROPERTIES && member === 'PropertiesChanged' && body[0] === SESSION;
  },
  async ask(bus, owner) {
    if (!(await isIdleInhibited(bus, owner))) return [];
    const paths = await bus.call({
      destination: owner,
      path: SESSION_PATH,
      interface: SESSION,
      member: 'GetInhibitors',
    });
    const named = await Promise.all(texts(paths).map((path) => idleInhibitor(bus, owner, path)));
    return orUnnamed(named.filter((program) => program !== undefined));
  },
};

async function isIdleInhibited(bus: Bus, owner: string): Promise<boolean> {
  const on = { destination: owner, path: SESSION_PATH };
  const actions = await bus
    .call({ ...on, interface: PROPERTIES, member: 'Get', signature: 'ss', body: [SESSION, 'InhibitedActions'] })
    .catch(() => null);
  if (typeof actions === 'number') return (actions & IDLE) !== 0;
  // MATE's session manager has no such property.
  return truth(await bus.call({ ...on, interface: SESSION, member: 'IsInhibited', signature: 'u', body: [IDLE] }));
}

/** The program of one inhibitor; undefined where it inhibits something else, or is gone meanwhile. */
async function idleInhibitor(bus: Bus, owner: string, path: string): Promise<WakingProgram | undefined> {
  const ask = (member: string): Promise<unknown> =>
    bus.call({ destination: owner, path, interface: INHIBITOR, member }).catch(() => null);
  const [flags, program] = await Promise.all([ask('GetFlags'), ask('GetAppId')]);
  if (typeof flags !== 'number' || (flags & IDLE) === 0) return undefined;
  return nameIn(program);
}

const plasma: BusQuestion<readonly WakingProgram[]> = {
  name: POLICY,
  rules: [`interface='${POLICY}',path='${POLICY_PATH}',member='InhibitionsChanged'`],
  mayChange: (signal) => isFrom(signal, POLICY_PATH, POLICY, 'InhibitionsChanged'),
  async ask(bus, owner) {
    const on = { destination: owner, path: POLICY_PATH, interface: POLICY };
    if (!truth(await bus.call({ ...on, member: 'HasInhibition', signature: 'u', body: [SCREEN] }))) return [];
    return orUnnamed(namesIn(await bus.call({ ...on, member: 'ListInhibitions' })));
  },
};

/** Xfce and others: it tells that there is one, and not reliably whose. */
const power: BusQuestion<readonly WakingProgram[]> = {
  name: POWER,
  // Xfce's power manager 4.18 never sends the signal that it documents.
  isSilent: true,
  rules: [`interface='${POWER_INHIBIT}',path='${POWER_PATH}',member='HasInhibitChanged'`],
  mayChange: (signal) => isFrom(signal, POWER_PATH, POWER_INHIBIT, 'HasInhibitChanged'),
  async ask(bus, owner) {
    const call = { destination: owner, path: POWER_PATH, interface: POWER_INHIBIT, member: 'HasInhibit' };
    return truth(await bus.call(call)) ? [null] : [];
  },
};

/** Which programs keep the screen awake, in the order in which the answers are believed. */
export const WAKE_QUESTIONS: readonly BusQuestion<readonly WakingProgram[]>[] = [gnomeSession, plasma, power];

function isFrom(signal: BusSignal, path: string, itself: string, member: string): boolean {
  return signal.path === path && signal.interface === itself && signal.member === member;
}

/** The names in pairs of a name and a reason: as a list in Plasma 5, as an object where they come as a dictionary. */
function namesIn(pairs: unknown): readonly WakingProgram[] {
  if (typeof pairs !== 'object' || pairs === null) throw new Error('it does not say which programs');
  const names: readonly unknown[] = Array.isArray(pairs)
    ? pairs.map((pair: unknown) => (Array.isArray(pair) ? pair[0] : null))
    : Object.keys(pairs);
  return names.slice(0, MOST_PROGRAMS).map(nameIn);
}

/** There is an inhibitor, although none could be named. */
function orUnnamed(programs: readonly WakingProgram[]): readonly WakingProgram[] {
  return programs.length === 0 ? [null] : programs;
}

function nameIn(value: unknown): WakingProgram {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function texts(value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw new Error('it does not say which programs');
  return value.filter((each) => typeof each === 'string').slice(0, MOST_PROGRAMS);
}

function truth(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new Error('it does not say whether there is one');
  return value;
}

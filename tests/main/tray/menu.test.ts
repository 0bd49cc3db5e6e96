import { describe, expect, it } from 'vitest';
import { type TrayAction, type TrayItem, trayState } from '../../../main/tray/menu.ts';
import type { Snapshot } from '../../../shared/bridge.ts';
import type { CheckIn } from '../../../shared/diary/checkIn.ts';
import { HOUR, MINUTE } from '../../../shared/moment.ts';
import { readSettings } from '../../../shared/settings/read.ts';
import { CAD, Person, REACHING, minutes } from '../../engine/timeline.ts';
import { blind, sees, snapshotOfPerson } from '../snapshot/snapshots.ts';
import { createSay } from '../../../shared/words/say.ts';

const say = createSay('en');

const BY_REACH = { rhythm: { micro: { activeMinutes: 480 }, long: { enabled: false } } };
const working = () => new Person(BY_REACH).works({ ...REACHING, idleMs: 3000 }, minutes(5));
const offered = (settings = {}) =>
  new Person({ ...BY_REACH, ...settings }).works({ ...REACHING, idleMs: 3000 }, minutes(12));
const trayOf = (person: Person, around?: Parameters<typeof snapshotOfPerson>[1]) =>
  trayState(say, snapshotOfPerson(person, around));

const UNREAD =
  'The pointer cannot be read at the moment. Load is estimated from presence until it can. (Cause: no permission.)';
const SAID = { zone: 'Europe/Vienna', pain: 4, source: { is: 'command' }, spots: [], note: null } as const;

/** The menu as the person reads it; what cannot be clicked is in brackets. */
function written(items: readonly TrayItem[], indent = ''): string[] {
  return items.flatMap((item) => {
    if (item === 'separator') return [`${indent}-`];
    if ('items' in item) return [`${indent}${item.label} >`, ...written(item.items, `${indent}  `)];
    if ('mark' in item && item.isOn) return [`${indent}${item.label} *`];
    return [item.action === null ? `${indent}(${item.label})` : `${indent}${item.label}`];
  });
}

/** What a click on the item with this label does. */
function clicked(person: Person, ...path: readonly string[]): TrayAction | null | undefined {
  let items: readonly TrayItem[] = trayOf(person).menu;
  for (const label of path) {
    const item = items.find((each) => each !== 'separator' && each.label === label);
    if (item === undefined || item === 'separator') return undefined;
    if (!('items' in item)) return item.action;
    items = item.items;
  }
  return undefined;
}

describe('the menu', () => {
  it('the menu says since when something holds and how it is known, but not what sensors of holds do not see', () => {
    const person = working().event({
      type: 'hold',
      hold: 'fullscreen',
      on: true,
      by: { kind: 'fills-screen', app: 'vlc' },
    });
    const around = { sensors: [blind('fullscreen', 'Not here.')] };
    expect(written(trayOf(person, around).menu).slice(0, 4)).toEqual([
      '(Prompts wait: something fills the screen.)',
      '(Since 09:05: vlc fills the screen.)',
      '(5 of 12 reach-minutes to a micro-break)',
      '-',
    ]);
  });

  it('the menu at work offers a break, a skip and a pause', () => {
    expect(written(trayOf(working()).menu)).toEqual([
      '(Micro-break in about 7 min.)',
      '(5 of 12 reach-minutes to a micro-break)',
      '-',
      'Take a break now >',
      '  Micro-break',
      '  Long break',
      'Skip the next',
      'Pause >',
      '  30 minutes',
      '  1 hour',
      '  2 hours',
      '  Until tomorrow',
      '  Until I resume',
      'Profile >',
      '  As usual *',
      '  Office',
      '  Home',
      '  Sore day',
      '  Deadline',
      '  -',
      '  (Only for today)',
      '-',
      'How does it feel? Nothing said today',
      'Today',
      'Settings',
      'Help',
      'About Unknot',
      '-',
      'Quit',
    ]);
  });

  it('the menu with a card up offers the same as the card', () => {
    const menu = written(trayOf(offered()).menu);
    expect(menu[0]).toBe('(Micro-break is offered. 12 min in Blender, mostly with the mouse: 12 reach-minutes.)');
    expect(menu.slice(2, 10)).toEqual([
      '-',
      'Start the break',
      'Later (5 min)',
      'Later, other times >',
      '  Later (15 min)',
      '  Later (30 min)',
      'Skip',
      'I just took one',
    ]);
  });

  it('the menu has no list of other times where there is one delay', () => {
    const menu = written(trayOf(offered({ prompts: { laterMinutes: 7 } })).menu);
    expect(menu.slice(3, 6)).toEqual(['Start the break', 'Later (7 min)', 'Skip']);
  });

  it('the menu says in the place of Later that it is used up', () => {
    const menu = written(trayOf(offered({ prompts: { postpones: 0 } })).menu);
    expect(menu.slice(3, 6)).toEqual(['Start the break', '(Your settings let no break be put off.)', 'Skip']);
  });

  it('the menu in strict mode has no Skip, neither of the card nor of the next one, and no end of the break', () => {
    const strict = { breaks: { strict: true } };
    const menus = [offered(strict), offered(strict).event({ type: 'start-break' }), new Person(strict)].map((person) =>
      written(trayOf(person).menu),
    );
    for (const menu of menus) expect(menu.filter((line) => /skip|end this/i.test(line))).toEqual([]);
    expect(menus[1]).toContain('(Strict mode: this break ends with its time)');
  });

  it('the menu in a break offers its end', () => {
    const menu = written(trayOf(offered().event({ type: 'start-break' })).menu);
    expect(menu.slice(0, 5)).toEqual([
      '(Micro-break is on.)',
      '(12 of 12 reach-minutes to a micro-break)',
      '-',
      'End this break',
      'Pause >',
    ]);
  });

  it('the menu in a pause offers to resume, and breaks all the same', () => {
    const menu = written(trayOf(working().event({ type: 'pause-prompts', until: 'resumed' })).menu);
    expect(menu[0]).toBe('(Paused until you resume.)');
    expect(menu.slice(2, 8)).toEqual([
      '-',
      'Take a break now >',
      '  Micro-break',
      '  Long break',
      'Resume',
      'Profile >',
    ]);
  });

  it('the menu outside work hours says until when', () => {
    const evening = new Person({ workHours: { enabled: true } }, Date.parse('2026-03-02T18:00:00+01:00'));
    expect(written(trayOf(evening).menu)[0]).toBe('(Outside work hours until Tue 09:00.)');
  });

  it('the menu says that nothing was said today, to who wants to be asked', () => {
    const label = (around: Partial<Snapshot>) =>
      written(trayState(say, { ...snapshotOfPerson(working()), ...around }).menu).filter((line) => /feel/.test(line));
    const never = readSettings({ checkIns: { afterBreaks: 0 } }).settings;
    expect(label({ checkedInToday: false })).toEqual(['How does it feel? Nothing said today']);
    expect(label({ checkedInToday: true })).toEqual(['How does it feel?']);
    expect(label({ checkedInToday: false, ownSettings: never })).toEqual(['How does it feel?']);
    const once = readSettings({ checkIns: { afterBreaks: 0, onDaysWithoutBreak: true } }).settings;
    expect(label({ checkedInToday: false, ownSettings: once })).toEqual(['How does it feel? Nothing said today']);
  });

  it('the tooltip asks how the knot feels where a day without a break was asked, and only then', () => {
    const tooltip = (dayQuestionStands: boolean) =>
      trayState(say, { ...snapshotOfPerson(working()), dayQuestionStands }).tooltip;
    expect(tooltip(true)).toBe(`${tooltip(false)} How does the knot feel? Nothing said today.`);
  });

  it('the menu counts what was said on the running day, which began at 04:00', () => {
    const { wall } = working().now;
    const said = (at: number): CheckIn => ({ ...SAID, at });
    const isToday = (at: number) => snapshotOfPerson(working(), { lastCheckIn: said(at) }).checkedInToday;
    expect([isToday(wall - MINUTE), isToday(wall - 24 * HOUR)]).toEqual([true, false]);
  });

  it('the menu says what cannot be seen, and nothing of what can, and leads to what can be done', () => {
    const sensors = [sees('idle'), blind('pointer', 'no permission'), sees('window')];
    expect(written(trayOf(working(), { sensors }).menu).slice(1, 4)).toEqual([
      '(5 of 12 reach-minutes to a micro-break)',
      UNREAD,
      '-',
    ]);
    const action = { type: 'open', window: { window: 'settings', at: 'computer.sensors' } };
    const [note] = trayOf(working(), { sensors }).menu.slice(2);
    expect(note).toMatchObject({ label: UNREAD, action });
  });
});

describe('a click on', () => {
  it.each<[readonly string[], TrayAction]>([
    [['Take a break now', 'Micro-break'], { type: 'start-break', kind: 'micro' }],
    [['Take a break now', 'Long break'], { type: 'start-break', kind: 'long' }],
    [['Skip the next'], { type: 'skip' }],
    [['Pause', '30 minutes'], { type: 'pause-prompts', minutes: 30 }],
    [['Pause', '1 hour'], { type: 'pause-prompts', minutes: 60 }],
    [['Pause', '2 hours'], { type: 'pause-prompts', minutes: 120 }],
    [['Pause', 'Until tomorrow'], { type: 'pause-prompts', until: 'tomorrow' }],
    [['Pause', 'Until I resume'], { type: 'pause-prompts', until: 'resumed' }],
    [['How does it feel? Nothing said today'], { type: 'open', window: 'check-in' }],
    [['Today'], { type: 'open', window: 'today' }],
    [['Settings'], { type: 'open', window: 'settings' }],
    [['Help'], { type: 'open', window: 'help' }],
    [['About Unknot'], { type: 'open', window: 'about' }],
    [['Quit'], { type: 'quit' }],
  ])('a click on %j does what it says', (path, action) => {
    expect(clicked(working(), ...path)).toEqual(action);
  });

  it('a click on the items of a prompt answers it', () => {
    expect(clicked(offered(), 'Start the break')).toEqual({ type: 'start-break' });
    expect(clicked(offered(), 'Later (5 min)')).toEqual({ type: 'postpone', minutes: 5 });
    expect(clicked(offered(), 'Later, other times', 'Later (30 min)')).toEqual({ type: 'postpone', minutes: 30 });
    expect(clicked(offered(), 'I just took one')).toEqual({ type: 'took' });
    expect(clicked(offered(), 'Skip')).toEqual({ type: 'skip' });
    expect(clicked(offered().event({ type: 'start-break' }), 'End this break')).toEqual({ type: 'end-break' });
  });

  it('a click on Resume ends the pause', () => {
    expect(clicked(working().event({ type: 'pause-prompts', until: 'resumed' }), 'Resume')).toEqual({
      type: 'resume-prompts',
    });
  });

  it('a click on a sentence does nothing', () => {
    expect(clicked(working(), 'Micro-break in about 7 min.')).toBeNull();
  });
});

describe('the icon', () => {
  const at = (needs: number, around: Partial<Snapshot> = {}) =>
    trayState(say, { ...snapshotOfPerson(new Person()), need: { value: needs, of: 15 }, ...around }).look;

  it('the icon fills with the fuller of the two gauges', () => {
    const fill = (need: number, load: number) => {
      const look = at(need, { load: { value: load, of: 32 } });
      return look.is === 'filling' ? look.fill : look.is;
    };
    expect(fill(0, 0)).toBe(0);
    expect(fill(3, 16)).toBeCloseTo(0.5, 1);
    expect(fill(7.5, 8)).toBeCloseTo(0.5, 1);
    expect(fill(40, 8)).toBe('near');
  });

  it('the icon says that a prompt is near from nine tenths on', () => {
    expect(at(13.4).is).toBe('filling');
    expect(at(13.5)).toEqual({ is: 'near' });
  });

  it('the icon says so of a prompt that waits for a pause in typing, and of one that is up', () => {
    expect(at(1, { hold: 'typing' })).toEqual({ is: 'near' });
    expect(trayOf(offered()).look).toEqual({ is: 'near' });
  });

  it('the icon says that prompts are paused, whatever else there is', () => {
    expect(at(15, { paused: true })).toEqual({ is: 'paused' });
  });

  it('the icon says that nothing is known only where neither pointer nor idle time are seen', () => {
    const pointer = blind('pointer', 'no pointer');
    const idle = blind('idle', 'no idle time');
    expect(at(3, { sensors: [pointer, idle] })).toEqual({ is: 'unknown' });
    expect(at(3, { sensors: [pointer, sees('idle')] }).is).toBe('filling');
    expect(at(3, { sensors: [blind('window', 'x'), blind('lock', 'x'), blind('tray', 'x')] }).is).toBe('filling');
  });
});

describe('the tooltip', () => {
  it('the tooltip is the load and the state in one line', () => {
    const { tooltip } = trayOf(working());
    expect(tooltip).toBe('Unknot: 5 of 12 reach-minutes to a micro-break. Micro-break in about 7 min.');
  });

  it('the tooltip names the long break where that is nearer', () => {
    const snapshot = { ...snapshotOfPerson(working()), load: { value: 20.9, of: 28 } };
    expect(trayState(say, snapshot).tooltip).toContain('Unknot: 20 of 28 reach-minutes to a long break. ');
  });
});

describe('equal snapshots', () => {
  it('equal snapshots give equal trays, so that nothing is drawn twice', () => {
    for (const make of [working, offered, () => new Person().works(CAD, 60)]) {
      expect(trayOf(make())).toEqual(trayOf(make()));
    }
  });
});

describe('the profiles in the menu', () => {
  const MORNING = { mon: [['09:00', '12:00']] };
  const menuOf = (person: Person) => {
    const menu = written(trayOf(person).menu);
    const first = menu.findIndex((line) => line.startsWith('Profile'));
    return menu.slice(first, menu.indexOf('-', first + 1));
  };

  it('the profiles in the menu are chosen by a click, and the one that is on is marked', () => {
    const person = working();
    person.event({ type: 'choose-profile', choice: { id: 'sore-day', today: false } });
    expect(menuOf(person)).toEqual([
      'Profile: Sore day >',
      '  As usual',
      '  Office',
      '  Home',
      '  Sore day *',
      '  Deadline',
      '  -',
      '  Only for today',
    ]);
    expect(clicked(person, 'Profile: Sore day', 'Home')).toEqual({
      type: 'choose-profile',
      choice: { id: 'home', today: false },
    });
    expect(clicked(person, 'Profile: Sore day', 'As usual')).toEqual({ type: 'choose-profile', choice: 'schedule' });
  });

  it('the profiles in the menu can be for today alone, also when another is chosen then', () => {
    const person = working().event({ type: 'choose-profile', choice: { id: 'home', today: false } });
    const today = clicked(person, 'Profile: Home', 'Only for today');
    expect(today).toEqual({ type: 'choose-profile', choice: { id: 'home', today: true } });
    person.event({ type: 'choose-profile', choice: { id: 'home', today: true } });
    expect(menuOf(person).at(-1)).toBe('  Only for today *');
    expect(clicked(person, 'Profile: Home', 'Office')).toEqual({
      type: 'choose-profile',
      choice: { id: 'office', today: true },
    });
    const always = clicked(person, 'Profile: Home', 'Only for today');
    expect(always).toEqual({ type: 'choose-profile', choice: { id: 'home', today: false } });
  });

  it('the profiles in the menu that have times are followed, or none by hand', () => {
    const person = new Person({ profiles: [{ id: 'office', name: 'Office', when: MORNING }] });
    expect(menuOf(person)).toEqual([
      'Profile: Office >',
      '  By their times: Office *',
      '  As usual',
      '  Office',
      '  -',
      '  (Only for today)',
    ]);
    expect(clicked(person, 'Profile: Office', 'As usual')).toEqual({
      type: 'choose-profile',
      choice: { id: null, today: false },
    });
    person.event({ type: 'choose-profile', choice: { id: null, today: false } });
    expect(menuOf(person).slice(0, 3)).toEqual(['Profile >', '  By their times', '  As usual *']);
  });

  it('the profiles in the menu are not there when all have been removed', () => {
    expect(menuOf(new Person({ profiles: [] }))).not.toContain('Profile >');
  });

  it('the profiles in the menu change the sentence and the tooltip', () => {
    const person = working().event({ type: 'choose-profile', choice: { id: 'sore-day', today: false } });
    expect(trayOf(person).tooltip).toBe(
      'Unknot: 5 of 10 reach-minutes to a micro-break. Sore day: micro-break in about 5 min.',
    );
  });
});

describe('the work hours in the menu', () => {
  const workHours = { enabled: true, week: { mon: [['09:00', '10:00']], tue: [['09:00', '10:00']] } };

  it('the work hours in the menu say what comes next while they last', () => {
    const person = new Person({ ...BY_REACH, workHours }).works({ ...REACHING, idleMs: 3000 }, minutes(5));
    expect(written(trayOf(person).menu)[2]).toBe('(Working until 10:00, then off until Tue 09:00.)');
  });

  it('the work hours in the menu are not told twice when they are over', () => {
    const person = new Person({ ...BY_REACH, workHours }).pauses(minutes(65));
    expect(written(trayOf(person).menu).slice(0, 3)).toEqual([
      '(Outside work hours until Tue 09:00.)',
      '(0 of 12 reach-minutes to a micro-break)',
      '-',
    ]);
  });
});

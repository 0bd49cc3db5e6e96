import { describe, expect, it } from 'vitest';
import type { CliCommand } from '../../../main/cli/parseCommand.ts';
import { createCommands } from '../../../main/actions/userActions.ts';
import type { Clock } from '../../../main/clock.ts';
import type { Windows } from '../../../main/windows/windows.ts';
import { situationOf } from '../../../shared/engine/situation.ts';
import { situationText } from '../../../shared/words/situation.ts';
import { say } from '../../support/say.ts';
import { Person, REACHING, minutes } from '../../engine/timeline.ts';
import { snapshotOfPerson } from '../snapshot/snapshots.ts';

const BY_REACH = { rhythm: { micro: { activeMinutes: 480 }, long: { enabled: false } } };
const WORK = { ...REACHING, idleMs: 3000 };

const MACHINE = {
  unknot: '1.2.3',
  system: 'Linux 6.1.0 x64',
  electron: '45.0.0',
  desktop: ['XDG_SESSION_TYPE=wayland'],
  folder: '/home/me/.config/Unknot',
};

/** The command line of a person with a card up. */
function offered(settings: object = {}) {
  const person = new Person({ ...BY_REACH, ...settings }).works(WORK, minutes(12)).forgets();
  const commands = createCommands({
    say,
    clock: { now: () => person.now } as Clock,
    coach: {
      get state() {
        return person.state;
      },
      handle: (event) => void person.event(event),
    },
    windows: {} as Windows,
    snapshot: () => snapshotOfPerson(person),
    machine: MACHINE,
    log: async () => ({ ok: true, text: '' }),
    openCheckIn: () => {},
    quit: () => {},
  });
  return { person, ask: (order: CliCommand) => commands.fromCommandLine(order), tray: commands.fromTray };
}

const LATER: CliCommand = { kind: 'act', action: { type: 'postpone' } };
const TOOK: CliCommand = { kind: 'act', action: { type: 'took' } };
const SKIP: CliCommand = { kind: 'act', action: { type: 'skip' } };

describe('the command line', () => {
  it('the command line puts the card off, by the first delay or by another', async () => {
    expect(await offered().ask(LATER)).toEqual({ ok: true, text: 'Micro-break put off until 09:17.' });
    const by = await offered().ask({ kind: 'act', action: { type: 'postpone', minutes: 15 } });
    expect(by).toEqual({ ok: true, text: 'Micro-break put off until 09:27.' });
  });

  it('the command line says why it cannot be put off', async () => {
    const { person, ask } = offered({ prompts: { postpones: 1 } });
    await ask(LATER);
    expect(await ask(LATER)).toEqual({ ok: false, text: 'The break is put off already.' });
    person.works(WORK, minutes(5));
    expect(await ask(LATER)).toEqual({ ok: false, text: 'Put off once, as often as your settings allow.' });
    expect(person.state.prompt.stage).toBe('card');
  });

  it('the command line skips nothing in strict mode, and says so', async () => {
    const { person, ask } = offered({ breaks: { strict: true } });
    expect(await ask(SKIP)).toEqual({ ok: false, text: 'Strict mode is on: breaks are not skipped.' });
    person.event({ type: 'start-break' });
    const { ok, text } = await ask(SKIP);
    expect(ok).toBe(false);
    expect(text).toMatch(/lasts until its time is over. Esc three times in its window leaves at once/);
    expect(person.state.prompt.stage).toBe('break');
  });

  it('the command line counts the break that somebody just took, as far as it was seen, and says where it was not', async () => {
    const rested = offered();
    rested.person.pauses(40);
    expect((await rested.ask(TOOK)).ok).toBe(true);
    expect(rested.person.state.counts.micro).toBe(1);
    const atWork = offered();
    const { ok, text } = await atWork.ask(TOOK);
    expect(ok).toBe(true);
    expect(text).toContain('so it does not count as a break.');
    expect(atWork.person.state).toMatchObject({ prompt: { stage: 'none' }, counts: { micro: 0 } });
    expect(await atWork.ask({ kind: 'act', action: { type: 'took', kind: 'long' } })).toMatchObject({ ok: false });
    const strict = offered({ breaks: { strict: true } });
    expect(await strict.ask(TOOK)).toEqual({
      ok: false,
      text: 'Strict mode is on: only a break that Unknot has seen counts.',
    });
  });

  it('the command line takes no such word while a break is on', async () => {
    const { person, ask } = offered();
    person.event({ type: 'start-break' });
    expect(await ask(TOOK)).toEqual({ ok: false, text: 'A break is on already.' });
    expect(await ask({ kind: 'act', action: { type: 'start-break', kind: 'long' } })).toEqual({
      ok: false,
      text: 'A break is on already.',
    });
  });
});

describe('the profiles on the command line', () => {
  const profile = (of: string | null, today = false): CliCommand => ({ kind: 'profile', of, today });
  const LIST = 'Profiles: Office, Home, Sore day, Deadline.';

  it('the profiles on the command line are put in force by name or id, until changed or for today', async () => {
    const { person, ask } = offered();
    expect(await ask(profile('sore day'))).toEqual({ ok: true, text: 'Sore day is on until you change it.' });
    expect(person.state.inForce.rhythm.micro.reachMinutes).toBe(10);
    expect(await ask(profile('home', true))).toEqual({ ok: true, text: 'Home is on until Tue 04:00.' });
    expect(await ask(profile('off'))).toEqual({ ok: true, text: 'No profile is on.' });
    expect(person.state.profile.id).toBeNull();
  });

  it('the profiles on the command line are told with the one that is on', async () => {
    const { ask } = offered();
    expect((await ask(profile(null))).text).toBe(`No profile is on.\n${LIST}`);
    await ask(profile('deadline'));
    expect((await ask(profile(null))).text).toBe(`Deadline is on until you change it.\n${LIST}`);
  });

  it('the profiles on the command line that there are not are named, and nothing changes', async () => {
    const { person, ask } = offered();
    await ask(profile('home'));
    expect(await ask(profile('hom'))).toEqual({ ok: false, text: `There is no profile “hom”. ${LIST}` });
    expect(person.state.profile.id).toBe('home');
  });

  it('the profiles on the command line are none by hand, or go by their times again, where they have some', async () => {
    const office = { id: 'office', name: 'Office', when: { mon: [['09:00', '12:00']] } };
    const { person, ask } = offered({ profiles: [office] });
    expect(person.state.profile.id).toBe('office');
    expect((await ask(profile('off', true))).text).toBe('No profile is on until Tue 04:00.');
    expect((await ask(profile('off'))).text).toBe('No profile is on until you change it.');
    expect((await ask(profile('schedule'))).text).toBe('Office is on until 12:00, by its times.');
  });
});

describe('the tray', () => {
  it('the tray puts a profile in force', () => {
    const { person, tray } = offered();
    tray({ type: 'choose-profile', choice: { id: 'home', today: true } });
    expect(person.state.profile).toMatchObject({ id: 'home', byHand: { until: person.state.day.until } });
  });

  it('the tray answers the card in the same ways', () => {
    const later = offered();
    later.tray({ type: 'postpone', minutes: 30 });
    expect(situationText(say, situationOf(later.person.state, later.person.now), later.person.now)).toBe(
      'Micro-break put off until 09:42.',
    );
    const took = offered();
    took.tray({ type: 'took' });
    took.person.did([minutes(12), 'worked-through', { kind: 'micro' }]);
  });
});

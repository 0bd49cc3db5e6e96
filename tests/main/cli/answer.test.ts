import { say } from '../../support/say.ts';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { statusJson, statusText } from '../../../main/cli/answer.ts';
import { statusSchema } from '../../../shared/status.ts';
import { CAD, Person, REACHING, minutes } from '../../engine/timeline.ts';
import { blind, sees, snapshotOfPerson } from '../snapshot/snapshots.ts';

const BY_REACH = { rhythm: { micro: { activeMinutes: 480 }, long: { enabled: false } } };
const offered = () => new Person(BY_REACH).works({ ...REACHING, idleMs: 3000 }, minutes(12));

describe('the state in words', () => {
  it('the state in words is a sentence, the load, and the day so far', () => {
    expect(statusText(say, snapshotOfPerson(new Person().works(CAD, minutes(10))))).toBe(
      [
        'Micro-break in about 5 min.',
        'Pause need 8.2 of 12, reach load 8.2 of 28, today 8.2 reach-minutes.',
        'Today: 0 micro-breaks, 0 long breaks, 0 natural breaks, 0 skipped.',
      ].join('\n'),
    );
  });

  it('the state in words says which profile is on, and what the work hours say while they last', () => {
    const workHours = { enabled: true, week: { mon: [['09:00', '10:00']] } };
    const person = new Person({ workHours }).event({ type: 'choose-profile', choice: { id: 'home', today: false } });
    expect(statusText(say, snapshotOfPerson(person)).split('\n').slice(1, 3)).toEqual([
      'Working until 10:00, then off until 9 Mar 09:00.',
      'Home is on until you change it.',
    ]);
    expect(
      statusText(say, snapshotOfPerson(person.pauses(minutes(61))))
        .split('\n')
        .slice(0, 2),
    ).toEqual(['Outside work hours until 9 Mar 09:00.', 'Home is on until you change it.']);
    expect(JSON.parse(statusJson(say, snapshotOfPerson(person), person.state, person.now))).toMatchObject({
      profile: { id: 'home', name: 'Home', byHand: true, today: false },
      workHours: 'Off until 9 Mar 09:00, then working until 9 Mar 10:00.',
    });
  });

  it('the state in words counts one as one', () => {
    const person = offered().event({ type: 'start-break' }).pauses(60);
    expect(statusText(say, snapshotOfPerson(person))).toContain('Today: 1 micro-break, 0 long breaks,');
  });

  it('the state in words names the sensors that see nothing, and what should be known', () => {
    const text = statusText(
      say,
      snapshotOfPerson(new Person(), {
        sensors: [sees('idle'), blind('pointer', 'no permission')],
        notices: [{ id: 'settings-file', text: { kind: 'history-unread', cause: 'disk I/O error' } }],
      }),
    );
    expect(text.split('\n').slice(-2)).toEqual([
      'Not seen (pointer): The pointer cannot be read at the moment. Load is estimated from presence until it can. ' +
        '(Cause: no permission.)',
      'history.db could not be read: disk I/O error.',
    ]);
  });
});

const unwritten = (cause: string) => ({ kind: 'log-not-written', cause }) as const;

describe('the state as JSON', () => {
  function json(person: Person, around?: Parameters<typeof snapshotOfPerson>[1]): Record<string, unknown> {
    const text = statusJson(say, snapshotOfPerson(person, around), person.state, person.now);
    expect(text).not.toContain('\n');
    const status = JSON.parse(text) as Record<string, unknown>;
    // Field by field as it is documented, and not one more.
    expect(v.parse(statusSchema, status)).toEqual(status);
    return status;
  }

  it('the state as JSON holds all that the sentence says, as numbers', () => {
    expect(json(new Person().works(CAD, minutes(10)))).toMatchObject({
      version: '1.2.3',
      state: 'working',
      text: 'Micro-break in about 5 min.',
      app: 'Blender',
      paused: false,
      hold: null,
      need: expect.closeTo(8.25, 6) as number,
      needOf: 12,
      load: expect.closeTo(8.25, 6) as number,
      loadOf: 28,
      dose: expect.closeTo(8.25, 6) as number,
      next: { kind: 'micro', minutes: 4.5 },
      gate: 'open',
      prompt: null,
      totals: { micro: 0, long: 0, natural: 0, skipped: 0, activeSeconds: 600 },
      sensors: [],
      notices: [],
    });
  });

  it('the state as JSON names what is up', () => {
    expect(json(offered())).toMatchObject({ state: 'card', prompt: { is: 'card', kind: 'micro' } });
    expect(json(offered().event({ type: 'start-break' }))).toMatchObject({ state: 'break', prompt: { is: 'break' } });
    expect(json(offered().event({ type: 'postpone' }))).toMatchObject({ state: 'later' });
    expect(json(new Person(BY_REACH).works(REACHING, minutes(12)))).toMatchObject({ state: 'waiting', hold: 'typing' });
    expect(json(new Person().event({ type: 'pause-prompts', until: 'resumed' }))).toMatchObject({
      state: 'paused',
      paused: true,
      hold: 'paused',
    });
  });

  it('the state as JSON tells all that holds prompts back, since when and how it is known', () => {
    const person = new Person().event({ type: 'hold', hold: 'dnd', on: true });
    person.event({ type: 'hold', hold: 'fullscreen', on: true, by: { kind: 'fills-screen', app: 'vlc' } });
    const since = person.now.wall;
    expect(json(person.works(CAD, minutes(2)))).toMatchObject({
      hold: 'fullscreen',
      holds: [
        { hold: 'fullscreen', since, text: 'Since 09:00: vlc fills the screen.' },
        { hold: 'dnd', since, text: 'Since 09:00.' },
      ],
    });
  });

  it('the state as JSON keeps to its description in every state', () => {
    const workHours = { enabled: true, week: { mon: [['09:00', '10:00']] } };
    const people = [
      new Person(),
      new Person({ workHours }).pauses(minutes(61)),
      new Person({ rhythm: { micro: { enabled: false }, long: { enabled: false } } }),
      new Person({ prompts: { enabled: false } }),
      new Person().event({ type: 'choose-profile', choice: { id: 'home', today: true } }),
      new Person().works({ ...CAD, app: null }, minutes(1)),
      new Person().event({ type: 'lock' }),
      offered().event({ type: 'skip' }),
      offered().event({ type: 'start-break' }).pauses(60),
      offered().pauses(minutes(5)),
    ];
    const sensors = [sees('idle'), blind('pointer', 'Not here.')];
    for (const person of people) json(person, { sensors, notices: [{ id: 'log', text: unwritten('full') }] });
  });

  it('the state as JSON and in words steers no terminal, whatever an application, a profile or a notice is called', () => {
    const strange = 'one\u001B[2J\u009B1m\u202Etwo\u0085three\nfour';
    const person = new Person().works({ ...CAD, app: strange }, minutes(10));
    const around = { sensors: [blind('pointer', strange)], notices: [{ id: 'log', text: unwritten(strange) }] };
    const asJson = statusJson(say, snapshotOfPerson(person, around), person.state, person.now);
    const asText = statusText(say, snapshotOfPerson(person, around));
    for (const text of [asJson, ...asText.split('\n')]) expect(text).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}]*$/u);
    expect(asText).toMatch(/^Not seen \(pointer\): .*\(Cause: one\[2J1mtwo three four\.\)$/m);
    expect(json(person, around)).toMatchObject({
      notices: ['The log cannot be written: one[2J1mtwo three four. Unknot goes on without it.'],
    });
  });

  it('the state as JSON says that nothing comes next where no break is switched on', () => {
    expect(json(new Person({ prompts: { enabled: false } }))).toMatchObject({ next: null });
  });
});

import { describe, expect, it } from 'vitest';
import { createSay } from '../../../shared/words/say.ts';
import { offeredAnswers } from '../../../main/prompt-answers/promptAnswer.ts';
import { createPromptNotification } from '../../../main/prompt-answers/promptNotification.ts';
import { Person, REACHING, minutes } from '../../engine/timeline.ts';
import { snapshotOfPerson } from '../snapshot/snapshots.ts';
import { ShownNotification } from '../../support/shownNotification.ts';

const BY_REACH = { rhythm: { micro: { activeMinutes: 480 }, long: { enabled: false } } };

function cardOf(settings: object = {}) {
  const person = new Person({ ...BY_REACH, ...settings }).works({ ...REACHING, idleMs: 3000 }, minutes(12));
  return snapshotOfPerson(person).prompt;
}

function desk() {
  const all: ShownNotification[] = [];
  const told: string[] = [];
  const notification = createPromptNotification({
    say: createSay('en'),
    create(options) {
      all.push(new ShownNotification(options));
      return all.at(-1)!;
    },
    act: ({ type }) => void told.push(type),
    bringUp: () => void told.push('card in front'),
    onFault: (why) => void told.push(why),
  });
  return { notification, all, told };
}

describe('the notification', () => {
  it('the notification says what is offered and why, without a sound, with the answers of the card', () => {
    const { notification, all } = desk();
    notification.follow(cardOf(), true);
    expect(all.map(({ state, options }) => ({ state, ...options }))).toEqual([
      {
        state: 'shown',
        title: 'Micro-break, 60 s',
        body: '12 min in Blender, mostly with the mouse: 12 reach-minutes.',
        silent: true,
        actions: ['Start', 'Later', 'Skip'].map((text) => ({ type: 'button', text })),
      },
    ]);
  });

  it('the notification comes once for a card, and goes with it', () => {
    const { notification, all } = desk();
    for (let step = 0; step < 3; step++) notification.follow(cardOf(), true);
    expect(all).toHaveLength(1);
    notification.follow(null, true);
    expect(all[0]?.state).toBe('closed');
    notification.follow(cardOf(), true);
    expect(all.map(({ state }) => state)).toEqual(['closed', 'shown']);
  });

  it('the notification does not come where the settings want none, and goes when they change', () => {
    const { notification, all } = desk();
    notification.follow(cardOf(), false);
    expect(all).toEqual([]);
    notification.follow(cardOf(), true);
    notification.follow(cardOf(), false);
    expect(all.map(({ state }) => state)).toEqual(['closed']);
  });

  it.each([
    [0, 'start-break'],
    [1, 'postpone'],
    [2, 'skip'],
  ])('the notification gives the answer of button %i: %s', (button, answer) => {
    const { notification, all, told } = desk();
    notification.follow(cardOf(), true);
    all[0]!.emit('action', { actionIndex: button }, button, -1);
    expect(told).toEqual([answer]);
  });

  it('the notification gives it on older versions of Electron too, which tell the button another way', () => {
    const { notification, all, told } = desk();
    notification.follow(cardOf(), true);
    all[0]!.emit('action', {}, 1);
    expect(told).toEqual(['postpone']);
  });

  it('the notification has no button for what the card does not offer, and still means the right one', () => {
    const { notification, all, told } = desk();
    notification.follow(cardOf({ prompts: { postpones: 0 } }), true);
    expect(all[0]!.options.actions?.map(({ text }) => text)).toEqual(['Start', 'Skip']);
    all[0]!.emit('action', { actionIndex: 1 });
    expect(told).toEqual(['skip']);
  });

  it('the notification brings the card to the front when it is clicked', () => {
    const { notification, all, told } = desk();
    notification.follow(cardOf(), true);
    all[0]!.emit('click');
    expect(told).toEqual(['card in front']);
  });

  it('the notification answers nothing once its card is gone', () => {
    const { notification, all, told } = desk();
    notification.follow(cardOf(), true);
    notification.follow(null, true);
    all[0]!.emit('action', { actionIndex: 0 });
    all[0]!.emit('action', {}, undefined);
    expect(told).toEqual([]);
  });

  it('the notification tells why the system did not show it', () => {
    const { notification, all, told } = desk();
    notification.follow(cardOf(), true);
    all[0]!.emit('failed', {}, 'notifications are off');
    expect(told).toEqual(['notifications are off']);
  });
});

describe('the answers that are offered', () => {
  it('the answers that are offered are all four, without Later once it is used up, and neither Skip nor took in strict mode', () => {
    expect(offeredAnswers(null)).toEqual([]);
    expect(offeredAnswers(cardOf())).toEqual(['start', 'later', 'skip', 'took']);
    expect(offeredAnswers(cardOf({ prompts: { postpones: 0 } }))).toEqual(['start', 'skip', 'took']);
    expect(offeredAnswers(cardOf({ breaks: { strict: true } }))).toEqual(['start', 'later']);
  });
});

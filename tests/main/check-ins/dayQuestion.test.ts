import { describe, expect, it } from 'vitest';
import { createAskedTimes } from '../../../main/check-ins/askedTimes.ts';
import { createDayQuestion } from '../../../main/check-ins/dayQuestion.ts';
import { SECOND } from '../../../shared/moment.ts';
import type { Known } from '../../../shared/terms.ts';
import { hours, Person, READING } from '../../engine/timeline.ts';
import { say } from '../../support/say.ts';
import { ShownNotification } from '../../support/shownNotification.ts';

const PAUSING = { ...READING, idleMs: 4 * SECOND };
const SETTINGS = {
  checkIns: { onDaysWithoutBreak: true },
  rhythm: { micro: { enabled: false }, long: { enabled: false } },
};

/** An afternoon at work without a break, with what the system shows. */
function afternoon(askedAt: readonly number[] = []) {
  const person = new Person(SETTINGS).works(PAUSING, hours(6));
  const all: ShownNotification[] = [];
  const told: string[] = [];
  const asked = createAskedTimes(askedAt);
  let checkedIn: Known<boolean> = false;
  let isOpen = false;
  const question = createDayQuestion({
    say,
    clock: { now: () => person.now },
    state: () => person.state,
    asked,
    hasCheckInOn: () => checkedIn,
    notification(options) {
      all.push(new ShownNotification(options));
      return all.at(-1)!;
    },
    openCheckIn: () => void told.push('check-in'),
    isCheckInOpen: () => isOpen,
    onFault: (why) => void told.push(why),
  });
  const answer = () => void (checkedIn = true);
  const openWindow = (open: boolean) => void (isOpen = open);
  person.works(PAUSING, 60);
  return { person, question, asked, all, told, answer, openWindow };
}

describe('the question of a day without a break', () => {
  it('the question of a day without a break is not put while it is being answered, and goes when it is', () => {
    const { question, all, openWindow } = afternoon();
    openWindow(true);
    expect([question.follow(), all.length]).toEqual([false, 0]);
    openWindow(false);
    expect(question.follow()).toBe(true);
    openWindow(true);
    expect([question.follow(), all[0]!.state]).toEqual([false, 'closed']);
  });

  it('the question of a day without a break comes once, as a notification without a sound', () => {
    const { person, question, asked, all } = afternoon();
    expect([question.stands, question.follow(), question.follow(), question.stands]).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(asked.list).toEqual([person.now.wall]);
    expect(all.map(({ state, options }) => ({ state, ...options }))).toEqual([
      {
        state: 'shown',
        title: 'How does the knot feel?',
        body: 'One number is enough. No answer is fine, too.',
        silent: true,
        actions: [{ type: 'button', text: 'Answer' }],
      },
    ]);
  });

  it.each(['click', 'action'])('the question of a day without a break opens the check-in by its %s', (press) => {
    const { question, all, told } = afternoon();
    question.follow();
    expect(told).toEqual([]);
    all[0]!.emit(press, { actionIndex: 0 });
    expect(told).toEqual(['check-in']);
  });

  it('the question of a day without a break goes with the answer, and does not come back', () => {
    const { question, all, answer } = afternoon();
    question.follow();
    answer();
    expect([question.follow(), question.stands]).toEqual([false, false]);
    expect(all.map(({ state }) => state)).toEqual(['closed']);
  });

  it('the question of a day without a break makes room for a break', () => {
    const { person, question, all } = afternoon();
    question.follow();
    person.event({ type: 'start-break', kind: 'micro' });
    question.follow();
    expect(all.map(({ state }) => state)).toEqual(['closed']);
  });

  it('the question of a day without a break stands after a restart, and is not put again', () => {
    const before = afternoon();
    before.question.follow();
    const { question, all } = afternoon(before.asked.list);
    expect([question.follow(), question.stands]).toEqual([false, true]);
    expect(all).toEqual([]);
  });

  it('the question of a day without a break was put where the system could not show it, and the log says why', () => {
    const { question, all, told } = afternoon();
    question.follow();
    all[0]!.emit('failed', {}, 'notifications are off');
    expect(told).toEqual(['notifications are off']);
    expect(question.stands).toBe(true);
  });

  it('the question of a day without a break goes when the app ends', () => {
    const { question, all } = afternoon();
    question.follow();
    question.stop();
    expect(all.map(({ state }) => state)).toEqual(['closed']);
  });

  it('the question of a day without a break forgets the times of other days', () => {
    const { person, asked, question } = afternoon([1000]);
    question.follow();
    expect(asked.list).toEqual([person.now.wall]);
  });
});

import { expect, it } from 'vitest';
import { createBreakEnd } from '../../../main/prompt-answers/breakEnd.ts';
import { initialState, step } from '../../../shared/engine/step.ts';
import type { EngineEvent, EngineState } from '../../../shared/engine/types.ts';
import { SECOND } from '../../../shared/moment.ts';
import { readSettings } from '../../../shared/settings/read.ts';
import { FakeClock } from '../fakeClock.ts';

/** Somebody who has asked for a break of a minute. */
function onBreak({ inView = true } = {}) {
  const clock = new FakeClock();
  let changes = 0;
  const end = createBreakEnd({ clock, breakInView: () => inView, onChange: () => (changes += 1) });
  let state: EngineState = initialState(readSettings({ rhythm: { micro: { seconds: 60 } } }).settings, clock.now());
  const send = (event: EngineEvent) => {
    const before = state;
    const { state: after, occurrences } = step(before, event, clock.now());
    state = after;
    end.follow({ event, before, after, occurrences });
  };
  send({ type: 'start-break', kind: 'micro' });
  return {
    end,
    clock,
    send,
    changes: () => changes,
    rest(seconds: number) {
      for (let passed = 0; passed < seconds; passed += 5) {
        clock.pass(5 * SECOND);
        send({ type: 'sample', sample: { seconds: 5, app: null, pointer: 0, keyboard: 0, idleMs: 60_000 } });
      }
    },
  };
}

it('the end of a break that was rested to its time stays for four seconds', () => {
  const { end, clock, rest, changes } = onBreak();
  rest(55);
  expect(end.shown).toBeNull();
  rest(5);
  expect(end.shown).toMatchObject({ kind: 'micro', seconds: 60 });
  clock.pass(3_999);
  expect(end.shown).not.toBeNull();
  clock.pass(1);
  expect(end.shown).toBeNull();
  expect(changes()).toBe(1);
});

it('a break that is left before its time has no end to show, also where it counts', () => {
  for (const type of ['end-break', 'emergency-exit'] as const) {
    const { end, rest, send } = onBreak();
    rest(45);
    send({ type });
    expect(end.shown, type).toBeNull();
  }
});

it('the end of a break is not shown where its window is gone, and goes when the next break comes', () => {
  const gone = onBreak({ inView: false });
  gone.rest(60);
  expect(gone.end.shown).toBeNull();
  const next = onBreak();
  next.rest(60);
  next.send({ type: 'start-break', kind: 'long' });
  expect(next.end.shown).toBeNull();
});

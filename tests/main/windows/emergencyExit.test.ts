import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { emergencyExit } from '../../../main/windows/emergencyExit.ts';

/** A break on two displays, and keys that are pressed at certain times. */
function breakOn({ strict = true } = {}) {
  let at = 0;
  let left = 0;
  const watch = emergencyExit(
    () => void (left += 1),
    () => strict,
    () => at,
  );
  const windows = [new EventEmitter(), new EventEmitter()];
  for (const window of windows) watch(window);
  return {
    left: () => left,
    press(ms: number, key = 'Escape', { window = 0, type = 'keyDown', isAutoRepeat = false } = {}) {
      at = ms;
      windows[window]!.emit('before-input-event', {}, { type, key, isAutoRepeat });
    },
  };
}

it('the emergency exit leaves at the third Escape within two seconds', () => {
  const { press, left } = breakOn();
  press(0);
  press(900);
  expect(left()).toBe(0);
  press(2000);
  expect(left()).toBe(1);
});

it('the emergency exit waits for the third within two seconds of the first', () => {
  const { press, left } = breakOn();
  press(0);
  press(1500);
  press(2001);
  expect(left()).toBe(0);
  press(3000);
  expect(left()).toBe(1);
});

it('the emergency exit begins anew with any other key', () => {
  const { press, left } = breakOn();
  press(0);
  press(100);
  press(200, 'a');
  press(300);
  press(400);
  expect(left()).toBe(0);
  press(500);
  expect(left()).toBe(1);
});

it('the emergency exit takes a held key for one press, and no key that goes up', () => {
  const { press, left } = breakOn();
  press(0);
  for (let ms = 500; ms < 1500; ms += 30) press(ms, 'Escape', { isAutoRepeat: true });
  press(1600, 'Escape', { type: 'keyUp' });
  press(1700);
  expect(left()).toBe(0);
});

it('the emergency exit counts presses in all of its windows together, and leaves once', () => {
  const { press, left } = breakOn();
  press(0);
  press(100, 'Escape', { window: 1 });
  press(200);
  press(300);
  press(400);
  expect(left()).toBe(1);
});

it('the emergency exit leaves an ordinary break at the first Escape, and at no other key', () => {
  const { press, left } = breakOn({ strict: false });
  press(0, 'a');
  expect(left()).toBe(0);
  press(10);
  expect(left()).toBe(1);
});

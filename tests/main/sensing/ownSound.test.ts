import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { beforeEach, describe, expect, test } from 'vitest';
import { watchOwnSound } from '../../../main/sensing/ownSound.ts';

let real: number;
let page: EventEmitter;
let mayBeOurs: () => boolean;

beforeEach(() => {
  real = 1000;
  const app = new EventEmitter();
  page = new EventEmitter();
  mayBeOurs = watchOwnSound(app as unknown as App, () => real);
  app.emit('web-contents-created', {}, page);
});

const sounds = (audible: boolean) => page.emit('audio-state-changed', { audible });

describe('input that may be the doing of our own sound', () => {
  test('input that may be the doing of our own sound is looked for while a page is heard and for four seconds after', () => {
    expect(mayBeOurs()).toBe(false);
    sounds(true);
    real += 60_000;
    expect(mayBeOurs()).toBe(true);
    sounds(false);
    real += 3999;
    expect(mayBeOurs()).toBe(true);
    real += 1;
    expect(mayBeOurs()).toBe(false);
  });

  test('input that may be the doing of our own sound is looked for after a page that went in the middle of a tone', () => {
    sounds(true);
    page.emit('destroyed');
    expect(mayBeOurs()).toBe(true);
    real += 4000;
    expect(mayBeOurs()).toBe(false);
  });

  test('input that may be the doing of our own sound is not looked for after a silent page went', () => {
    page.emit('destroyed');
    expect(mayBeOurs()).toBe(false);
  });
});

import { expect, it } from 'vitest';
import { sideChanges } from '../../renderer/break/instruction.ts';
import { exerciseOf } from '../../renderer/ui/exercises.ts';
import { exerciseSteps } from '../../shared/words/exercises.ts';
import { createSay } from '../../shared/words/say.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings/schema.ts';
import { describePages, TIMEOUT } from './describePages.ts';
import type { Opened, Opening } from './site.ts';
import { breakOf, LONG_PROMPT, MICRO_PROMPT } from './snapshots.ts';

/** Lowest tone of each cue, in hertz: a tone's overtone follows it. */
const START = [294, 440];
const HALF = [494];
const SIDE = [440, 440];
const NEXT = [440, 587];
const END = [587, 440, 294];

const tones = async ({ heard }: Opened) => (await heard()).filter((each) => typeof each === 'number' && each < 700);
const words = async ({ heard }: Opened) => (await heard()).filter((each) => typeof each === 'string');

const sound = (change: Partial<typeof DEFAULT_SETTINGS.sound>) => ({
  ownSettings: { ...DEFAULT_SETTINGS, sound: { ...DEFAULT_SETTINGS.sound, ...change } },
});
const micro = (elapsedMs = 0): Opening => ({
  snapshot: { break: breakOf(MICRO_PROMPT, elapsedMs) },
  stopClock: true,
});

describePages('what a break lets hear', (open) => {
  it(
    'the sound of a break is a tone at the start, at the half and at the end',
    async () => {
      const opened = await open('break', micro());
      await expect.poll(() => tones(opened)).toEqual(START);
      await opened.page.clock.fastForward(31_000);
      await expect.poll(() => tones(opened)).toEqual([...START, ...HALF]);
      await opened.page.clock.fastForward(29_000);
      await expect.poll(() => tones(opened)).toEqual([...START, ...HALF, ...END]);
    },
    TIMEOUT,
  );

  it(
    'the sound of a break is another one before the next exercise of a long break',
    async () => {
      const opened = await open('break', { ...micro(), snapshot: { break: breakOf(LONG_PROMPT) } });
      await opened.page.clock.fastForward((LONG_PROMPT.plan[0]!.seconds + 1) * 1000);
      await expect.poll(() => tones(opened)).toEqual([...START, ...NEXT]);
    },
    TIMEOUT,
  );

  it(
    'the sound of a break is a double tone when the other side takes its turn',
    async () => {
      const plan = [{ id: 'doorway-pec-stretch', seconds: 60, why: 'new' as const }];
      const [change] = sideChanges(plan[0]!);
      const opened = await open('break', {
        ...micro(),
        snapshot: { break: breakOf({ ...MICRO_PROMPT, plan }, (change! - 4) * 1000) },
      });
      // The half of the break, which is near, has no tone of its own then.
      await opened.page.clock.fastForward(8_000);
      await expect.poll(() => tones(opened)).toEqual(SIDE);
    },
    TIMEOUT,
  );

  it(
    'the sound of a break is no start in a window that opens while the break is under way',
    async () => {
      const opened = await open('break', micro(20_000));
      await opened.page.clock.fastForward(11_000);
      await expect.poll(() => tones(opened)).toEqual(HALF);
    },
    TIMEOUT,
  );

  it.each([
    ['in a call', { inCall: true }, ''],
    ['with tones off', sound({ cues: false }), ''],
    ['at volume 0', sound({ volume: 0, voice: true }), ''],
    ['on another display', {}, '?quiet=1'],
  ] as const)(
    'the sound of a break is nothing %s',
    async (_, snapshot, query) => {
      const opened = await open('break', { ...micro(), query, snapshot: { ...micro().snapshot, ...snapshot } });
      await opened.page.clock.fastForward(60_000);
      await opened.page.getByText('That was your break').waitFor();
      expect(await opened.heard()).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'the sound of a break is heard in a call by who asked for it',
    async () => {
      const opened = await open('break', {
        ...micro(),
        snapshot: { ...micro().snapshot, inCall: true, ...sound({ inCalls: true }) },
      });
      await expect.poll(() => tones(opened)).toEqual(START);
    },
    TIMEOUT,
  );

  it(
    'the sound of a break is each step, spoken by a voice of this computer, once it is on',
    async () => {
      const opened = await open('break', {
        ...micro(),
        snapshot: { ...micro().snapshot, ...sound({ cues: false, voice: true }) },
      });
      const steps = exerciseSteps(createSay('en'), exerciseOf('arm-swings')!);
      for (let seconds = 0; seconds < 59; seconds += 1) await opened.page.clock.fastForward(1_000);
      await expect.poll(() => words(opened)).toEqual(steps.map((step) => `A voice of this computer: ${step}`));
    },
    TIMEOUT,
  );
});

describePages('the sound settings', (open) => {
  it(
    'the sound settings let hear what is chosen',
    async () => {
      const opened = await open('settings');
      await opened.page.getByRole('button', { name: 'Hear it' }).click();
      await expect.poll(() => tones(opened)).toEqual(START);
      await opened.page.getByText('Soft tones').click();
      await expect
        .poll(() => opened.sent())
        .toContainEqual(['changeSettings', { sound: { ...DEFAULT_SETTINGS.sound, cues: false } }]);
    },
    TIMEOUT,
  );
});

import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import type { Spot } from '../../shared/diary/regions.ts';
import { describePages, TIMEOUT } from './describePages.ts';
import { expectReadableIn, WAYS } from './readable.ts';
import { checkInOf } from './snapshots.ts';

const RIGHT: Spot = { region: 'blade-inner', side: 'right', feel: 'knot' };
const BETWEEN = 'Between spine and shoulder blade, right';

const number = (page: Page, pain: number) => page.getByRole('radio', { name: `${pain} of 10`, exact: true });
const place = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });
const kept = (pain: number, change: object = {}) => [
  'checkIn',
  { pain, spots: [], note: null, corrects: null, ...change },
];

describePages('a check-in of one’s own accord', (open) => {
  it(
    'a check-in of one’s own accord is one tap and Save, where a number is all there is to say',
    async () => {
      const { page, sent } = await open('check-in');
      // What the eye taps is the number; the radio button itself is for assistive technology.
      await page.getByText('4', { exact: true }).click();
      await save(page).click();
      await page.getByRole('heading', { level: 1, name: 'Noted: 4 of 10' }).waitFor();
      expect(await sent()).toEqual([kept(4)]);
    },
    TIMEOUT,
  );

  it(
    'a check-in of one’s own accord is saved once, however often Save or Enter is pressed while that takes its time',
    async () => {
      const { page, sent } = await open('check-in');
      await page.evaluate(() => {
        const { unknot } = window as unknown as { unknot: { send: (...order: unknown[]) => Promise<unknown> } };
        const { send } = unknot;
        unknot.send = async (...order) => {
          await send(...order);
          return new Promise(() => {});
        };
      });
      await page.getByText('4', { exact: true }).click();
      await save(page).click();
      const saving = page.getByRole('button', { name: 'Saving…' });
      await saving.click({ force: true });
      await saving.press('Enter');
      expect(await sent()).toEqual([kept(4)]);
    },
    TIMEOUT,
  );

  it.each([
    ['7', 7],
    ['0', 0],
    ['1', 1],
    ['-', 10],
  ])(
    'a check-in of one’s own accord is the key %s and Enter',
    async (key, pain) => {
      const { page, sent } = await open('check-in');
      await number(page, pain).waitFor();
      await page.keyboard.press(key);
      await page.keyboard.press('Enter');
      await expect.poll(() => sent()).toEqual([kept(pain)]);
    },
    TIMEOUT,
  );

  it(
    'a check-in of one’s own accord is 10 by the keys 1 and 0, if they come in a row',
    async () => {
      const { page } = await open('check-in', { stopClock: true });
      await number(page, 10).waitFor();
      await page.keyboard.type('10');
      expect(await number(page, 10).isChecked()).toBe(true);
      await page.keyboard.press('1');
      expect(await number(page, 1).isChecked()).toBe(true);
    },
    TIMEOUT,
  );

  it(
    'a check-in of one’s own accord asks for the number where it is missing, and keeps what was said',
    async () => {
      const { page, sent } = await open('check-in');
      await place(page, BETWEEN).click();
      await save(page).click();
      await page.getByText('First a number from 0 to 10, please.').waitFor();
      expect(await sent()).toEqual([]);
      await page.keyboard.press('3');
      await page.keyboard.press('Control+3');
      await save(page).click();
      await expect.poll(() => sent()).toEqual([kept(3, { spots: [RIGHT] })]);
    },
    TIMEOUT,
  );

  it(
    'a check-in of one’s own accord says where, what it feels like there, and more in words',
    async () => {
      const { page, sent } = await open('check-in');
      await page.keyboard.press('5');
      await place(page, BETWEEN).click();
      await page.getByRole('radiogroup', { name: 'I feel' }).getByText('ache').click();
      await place(page, 'Chest, left').click();
      await place(page, 'Neck, left').click();
      await place(page, 'Neck, left').click();
      const row = page.getByRole('radiogroup', { name: `${BETWEEN} feels like` });
      await row.getByText('stiff').click();
      await page.getByRole('button', { name: 'Add a note' }).click();
      // Digits and Enter are words here.
      await page.keyboard.type('since 9 o’clock');
      await page.keyboard.press('Enter');
      await save(page).click();
      const spots = [
        { ...RIGHT, feel: 'stiff' },
        { region: 'chest', side: 'left', feel: 'ache' },
      ];
      await expect.poll(() => sent()).toEqual([kept(5, { spots, note: 'since 9 o’clock' })]);
      const list = page.getByRole('list', { name: 'Places that you named' });
      expect(await list.getByRole('listitem').allInnerTexts()).toEqual([`${BETWEEN} (stiff)`, 'Chest, left (ache)']);
    },
    TIMEOUT,
  );

  it(
    'a check-in of one’s own accord takes no more than 500 characters, and says when they run out',
    async () => {
      const { page } = await open('check-in');
      await page.getByRole('button', { name: 'Add a note' }).click();
      const note = page.getByRole('textbox', { name: 'Note' });
      await note.fill('a'.repeat(460));
      await page.getByText('40 characters left').waitFor();
      await note.fill('a'.repeat(520));
      expect((await note.inputValue()).length).toBeLessThanOrEqual(500);
    },
    TIMEOUT,
  );

  it(
    'a check-in of one’s own accord offers the places of last time in one tap',
    async () => {
      const { page } = await open('check-in', { snapshot: { lastSpots: [{ ...RIGHT, feel: 'ache' }] } });
      const same = page.getByRole('button', { name: 'Same places as last time' });
      await same.click();
      expect(await place(page, BETWEEN).isChecked()).toBe(true);
      const row = page.getByRole('radiogroup', { name: `${BETWEEN} feels like` });
      expect(await row.getByRole('radio', { name: 'ache' }).isChecked()).toBe(true);
      expect(await same.count()).toBe(0);
      await page.getByRole('button', { name: `Remove ${BETWEEN.toLowerCase()}` }).click();
      await same.waitFor();
      expect(await place(page, BETWEEN).isChecked()).toBe(false);
    },
    TIMEOUT,
  );

  it(
    'a check-in of one’s own accord that did not get through is said to be, and nothing is lost',
    async () => {
      const { page } = await open('check-in', { main: 'rejects' });
      await page.keyboard.press('5');
      await place(page, BETWEEN).click();
      await save(page).click();
      await page.getByRole('alert').getByText('did not reach Unknot').waitFor();
      expect([await number(page, 5).isChecked(), await place(page, BETWEEN).isChecked()]).toEqual([true, true]);
    },
    TIMEOUT,
  );

  it(
    'a check-in of one’s own accord may be left alone',
    async () => {
      const { page, sent } = await open('check-in');
      await page.getByRole('button', { name: 'Not now' }).click();
      await expect.poll(() => sent()).toEqual([['closeCheckIn', null]]);
    },
    TIMEOUT,
  );

  it(
    'a check-in of one’s own accord is readable for everyone in both themes, forced colours and at 200% zoom: filled in, as a list, and noted',
    async () => {
      const { page } = await open('check-in');
      await page.keyboard.press('8');
      await place(page, BETWEEN).click();
      await place(page, 'Forearm, left').click();
      await expectReadableIn(WAYS, page);
      await page.getByRole('button', { name: 'As a list' }).click();
      await page.getByRole('button', { name: 'Add a note' }).click();
      await expectReadableIn(WAYS, page);
      await save(page).click();
      await page.getByRole('heading', { name: 'Noted: 8 of 10' }).waitFor();
      await expectReadableIn(WAYS, page);
    },
    TIMEOUT,
  );
});

describePages('a check-in that is kept', (open) => {
  it(
    'a check-in that is kept says what breaks offer now, and is closed by Enter',
    async () => {
      const { page, sent } = await open('check-in', { snapshot: { gate: 'gentle' } });
      await page.keyboard.press('4');
      await page.keyboard.press('Enter');
      await page.getByText('Breaks leave the harder strengthening out for now.').waitFor();
      expect(await page.getByText('Warning signs').count()).toBe(0);
      await page.keyboard.press('Enter');
      await expect.poll(() => sent()).toContainEqual(['closeCheckIn', null]);
    },
    TIMEOUT,
  );

  it(
    'a check-in that is kept was a slip: it is changed, as the same one',
    async () => {
      const { page, sent } = await open('check-in');
      await page.keyboard.press('9');
      await place(page, BETWEEN).click();
      await save(page).click();
      await page.getByRole('button', { name: 'Change it' }).click();
      expect([await number(page, 9).isChecked(), await place(page, BETWEEN).isChecked()]).toEqual([true, true]);
      await page.keyboard.press('2');
      await save(page).click();
      await page.getByRole('heading', { name: 'Noted: 2 of 10' }).waitFor();
      expect((await sent()).at(-1)).toEqual(kept(2, { spots: [RIGHT], corrects: 1 }));
    },
    TIMEOUT,
  );

  it(
    'a check-in that is kept was a slip: it is taken back, and what was said is still there to say anew',
    async () => {
      const { page, sent } = await open('check-in');
      await page.keyboard.press('9');
      await save(page).click();
      await page.getByRole('button', { name: 'Take it back' }).click();
      await page.getByRole('heading', { name: 'How does it feel?' }).waitFor();
      expect((await sent()).at(-1)).toEqual(['takeBackCheckIn', 1]);
      expect(await number(page, 9).isChecked()).toBe(true);
      await save(page).click();
      await expect.poll(async () => (await sent()).at(-1)).toEqual(kept(9));
    },
    TIMEOUT,
  );

  it.each([
    ['7 or more', '7', 'Chest, left', 'knot', 'That is a lot.'],
    ['tingling', '1', 'On the shoulder blade, left', 'tingling', 'Tingling is worth having looked at if it stays.'],
    ['tingling in an arm', '1', 'Forearm, left', 'tingling', 'Tingling in an arm is one of the signs'],
  ])(
    'a check-in that is kept with %s says when to get help, and has the way to Help',
    async (_what, key, where, feel, words) => {
      const { page, sent } = await open('check-in');
      await page.keyboard.press(key);
      await page.getByRole('radiogroup', { name: 'I feel' }).getByText(feel).click();
      await place(page, where).click();
      await save(page).click();
      await page.getByText(words).waitFor();
      await page.getByRole('heading', { name: 'Call the emergency number now' }).waitFor();
      await page.getByRole('button', { name: 'Open Help' }).click();
      await expect.poll(() => sent()).toContainEqual(['openWindow', 'help']);
      await page.getByRole('button', { name: 'When to see someone' }).click();
      await expect.poll(() => sent()).toContainEqual(['openWindow', { window: 'learn', at: 'see-someone' }]);
    },
    TIMEOUT,
  );
});

describePages('more to say after the quick answer', (open) => {
  const answered = checkInOf({ at: 77, pain: 4, source: { is: 'break', kind: 'micro', exercises: [] } });

  it(
    'more to say after the quick answer has the number filled in, and adds to that check-in',
    async () => {
      const { page, sent } = await open('check-in', { snapshot: { checkInBeingEdited: answered } });
      await page.getByRole('heading', { level: 1, name: 'Where is it?' }).waitFor();
      expect(await number(page, 4).isChecked()).toBe(true);
      await place(page, BETWEEN).click();
      await save(page).click();
      await page.getByRole('heading', { name: 'Noted: 4 of 10' }).waitFor();
      expect(await sent()).toEqual([kept(4, { spots: [RIGHT], corrects: 77 })]);
    },
    TIMEOUT,
  );

  it(
    'more to say after the quick answer takes the place of what is in the window, whether told or kept',
    async () => {
      const { page, put } = await open('check-in');
      await page.keyboard.press('9');
      await put({ checkInBeingEdited: answered });
      await page.getByRole('heading', { level: 1, name: 'Where is it?' }).waitFor();
      expect(await number(page, 4).isChecked()).toBe(true);
      await save(page).click();
      await page.getByRole('heading', { name: 'Noted: 4 of 10' }).waitFor();
      await put({ checkInBeingEdited: { ...answered, at: 88, pain: 6 } });
      await page.getByRole('heading', { level: 1, name: 'Where is it?' }).waitFor();
      expect(await number(page, 6).isChecked()).toBe(true);
    },
    TIMEOUT,
  );
});

import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import type { ProfileNow } from '../../shared/bridge.ts';
import type { Profile } from '../../shared/settings/definitions/profiles.ts';
import { describePages, type Open, TIMEOUT } from './describePages.ts';
import type { Opened, Opening } from './site.ts';
import { expectReadableIn, WAYS } from './readable.ts';
import { snapshotOf } from './snapshots.ts';

const DEFAULTS = snapshotOf().ownSettings;
const SORE: ProfileNow = {
  id: 'sore-day',
  name: 'Sore day',
  byHand: true,
  today: false,
  span: { kind: 'until-changed' },
};

async function openProfiles(open: Open, opening: Opening = {}): Promise<Opened> {
  const opened = await open('settings', opening);
  await opened.page.getByRole('tab', { name: 'Profiles' }).click();
  await opened.page.getByRole('heading', { level: 2, name: 'Profiles' }).waitFor();
  return opened;
}

const withProfiles = (...profiles: readonly Profile[]): Opening => ({
  snapshot: { ownSettings: { ...DEFAULTS, profiles } },
});
const EMPTY: Profile = { id: 'mine', name: 'Mine', changes: {}, when: null };

/** Waits until main has such a profile. */
async function expectProfile({ page, snapshot }: Opened, id: string, expected: Partial<Profile>): Promise<void> {
  const matches = async () => {
    const profile = (await snapshot()).ownSettings.profiles.find((one) => one.id === id);
    return (
      profile !== undefined &&
      Object.entries(expected).every(([key, value]) => {
        return JSON.stringify(profile[key as keyof Profile]) === JSON.stringify(value);
      })
    );
  };
  await expect
    .poll(matches, { timeout: 10_000 })
    .toBe(true)
    .catch(() => undefined);
  expect((await snapshot()).ownSettings.profiles.find((one) => one.id === id)).toMatchObject(expected);
  expect(await page.getByRole('alert').allTextContents()).toEqual([]);
}

const profile = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const unfold = (page: Page, name: string) => page.getByRole('button', { name: `Change ${name}`, exact: true }).click();

describePages('the profiles', (open) => {
  it(
    'the profiles say which one is on and what each changes, in plain words',
    async () => {
      const { page } = await openProfiles(open, { snapshot: { profile: SORE } });
      await page.getByText('Sore day is on until you change it.').waitFor();
      const words = await profile(page, 'Sore day').locator('p').allTextContents();
      expect(words).toEqual([
        'Sore dayon now',
        'Micro-breaks: after 10 reach-minutes, in any case after 25 minutes, 90 seconds long. Long breaks: after 24 reach-minutes, in any case after 45 minutes. Resets and gentle releases only.',
        'Switched on by you.',
      ]);
      expect(await page.getByText('on now', { exact: true }).count()).toBe(1);
    },
    TIMEOUT,
  );

  it(
    'the profiles are chosen with the mouse, and for today with the keyboard',
    async () => {
      const { page, sent, put } = await openProfiles(open);
      expect(await page.getByRole('radio', { name: 'As usual' }).isChecked()).toBe(true);
      expect(await page.getByRole('switch', { name: 'Only for today' }).count()).toBe(0);
      await page.getByText('Deadline', { exact: true }).first().click();
      await expect.poll(sent).toEqual([['act', { type: 'choose-profile', choice: { id: 'deadline', today: false } }]]);
      await put({ profile: { ...SORE, id: 'deadline', name: 'Deadline' } });
      expect(await page.getByRole('radio', { name: 'Deadline' }).isChecked()).toBe(true);
      const today = page.getByRole('switch', { name: 'Only for today' });
      await today.focus();
      await today.press('Space');
      await expect
        .poll(async () => (await sent()).at(-1))
        .toEqual(['act', { type: 'choose-profile', choice: { id: 'deadline', today: true } }]);
      await page.getByRole('radio', { name: 'Deadline' }).focus();
      await page.keyboard.press('ArrowLeft');
      await expect
        .poll(async () => (await sent()).at(-1))
        .toEqual(['act', { type: 'choose-profile', choice: { id: 'sore-day', today: false } }]);
    },
    TIMEOUT,
  );

  it(
    'the profiles with times can be followed, or left for the usual',
    async () => {
      const { page, sent } = await openProfiles(open, {
        snapshot: {
          ownSettings: { ...DEFAULTS, profiles: [{ ...EMPTY, when: { mon: [['09:00', '12:00']] } }] },
          profile: {
            id: 'mine',
            name: 'Mine',
            byHand: false,
            today: false,
            span: { kind: 'until', until: Date.parse('2026-03-02T11:00:00Z'), by: 'times' },
          },
        },
      });
      expect(await page.getByRole('radio', { name: 'By their times: Mine' }).isChecked()).toBe(true);
      await page.getByText('Monday 09:00 to 12:00.').waitFor();
      await page.getByText('As usual', { exact: true }).click();
      await expect.poll(sent).toEqual([['act', { type: 'choose-profile', choice: { id: null, today: false } }]]);
    },
    TIMEOUT,
  );

  it(
    'the profiles are changed with the same controls as the settings, which say what is usual',
    async () => {
      const opened = await openProfiles(open);
      const { page } = opened;
      await unfold(page, 'Sore day');
      const number = page.getByRole('textbox', { name: 'Micro-breaks after' });
      await page.getByText('As usual: 12 reach-minutes.').waitFor();
      await number.fill('11');
      await number.press('Enter');
      await page.getByText('Light strength', { exact: true }).click();
      await expectProfile(opened, 'sore-day', {
        changes: {
          rhythm: {
            micro: { reachMinutes: 11, activeMinutes: 25, seconds: 90 },
            long: { reachMinutes: 24, activeMinutes: 45 },
          },
          exercises: { effort: 'light' },
        },
      });
      expect((await opened.snapshot()).ownSettings.rhythm).toEqual(DEFAULTS.rhythm);
    },
    TIMEOUT,
  );

  it(
    'the profiles refuse what is out of range, and say what works',
    async () => {
      const { page, sent } = await openProfiles(open);
      await unfold(page, 'Sore day');
      const number = page.getByRole('textbox', { name: 'Micro-breaks after' });
      await number.fill('500');
      await number.press('Enter');
      await page.getByText('Anything from 1 to 240 reach-minutes works here.').waitFor();
      expect(await sent()).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'the profiles take on another change, as it is usually, and leave it again',
    async () => {
      const opened = await openProfiles(open, withProfiles(EMPTY));
      const { page } = opened;
      await unfold(page, 'Mine');
      for (const [label, changes] of [
        ['Length of a long break', { rhythm: { long: { seconds: 300 } } }],
        ['At hand', { rhythm: { long: { seconds: 300 } }, equipment: ['chair', 'wall', 'doorway'] }],
      ] as const) {
        await page.getByRole('button', { name: /^Change something/ }).click();
        await page.getByRole('menuitem', { name: label }).click();
        await expectProfile(opened, 'mine', { changes });
      }
      await page.getByText('A doorway', { exact: true }).click();
      await page.getByRole('button', { name: 'Increase Length of a long break' }).click();
      await expectProfile(opened, 'mine', {
        changes: { rhythm: { long: { seconds: 330 } }, equipment: ['chair', 'wall'] },
      });
      await page.getByRole('button', { name: 'Leave as usual: Length of a long break' }).click();
      await expectProfile(opened, 'mine', { changes: { equipment: ['chair', 'wall'] } });
      expect(
        await page
          .getByRole('button', { name: 'Change something else' })
          .evaluate((it) => it === document.activeElement),
      ).toBe(true);
    },
    TIMEOUT,
  );

  it(
    'the profiles come by themselves at times of the week',
    async () => {
      const opened = await openProfiles(open, withProfiles(EMPTY));
      const { page } = opened;
      await unfold(page, 'Mine');
      await page.getByText('Comes on by itself').click();
      await page.getByText('Monday to Friday 09:00 to 17:00.').waitFor();
      const day = page.getByRole('group', { name: 'Saturday' });
      await day.getByRole('button', { name: 'Free. Add a time' }).click();
      await day.getByRole('textbox', { name: 'Saturday, from' }).fill('10');
      await day.getByRole('textbox', { name: 'Saturday, from' }).press('Enter');
      await page.getByText('Monday to Friday 09:00 to 17:00; Saturday 10:00 to 17:00.').waitFor();
      await page.getByText('Comes on by itself').click();
      await expectProfile(opened, 'mine', { when: null });
    },
    TIMEOUT,
  );

  it(
    'the profiles are renamed, but not to the name of another',
    async () => {
      const opened = await openProfiles(open);
      const { page } = opened;
      await unfold(page, 'Office');
      const name = page.getByRole('textbox', { name: 'Name' });
      await name.fill('home');
      await name.press('Enter');
      await page.getByText('There is another profile called home.').waitFor();
      await name.fill('Studio');
      await name.press('Enter');
      await expectProfile(opened, 'office', { name: 'Studio' });
    },
    TIMEOUT,
  );

  it(
    'the profiles are added like another one by keyboard, ready to be named, and removed',
    async () => {
      const opened = await openProfiles(open);
      const { page } = opened;
      await page.getByRole('button', { name: 'Add a profile' }).press('Enter');
      await page.getByRole('menuitem', { name: 'Like Sore day' }).press('Enter');
      await expectProfile(opened, 'sore-day-2', { name: 'Sore day 2', when: null });
      const name = page.getByRole('textbox', { name: 'Name' });
      await expect.poll(() => name.evaluate((it) => it === document.activeElement)).toBe(true);
      await page.keyboard.type('Very sore');
      await page.keyboard.press('Enter');
      await expectProfile(opened, 'sore-day-2', { name: 'Very sore' });
      await page.getByRole('button', { name: 'Remove Very sore' }).click();
      await expect.poll(async () => (await opened.snapshot()).ownSettings.profiles).toEqual(DEFAULTS.profiles);
    },
    TIMEOUT,
  );

  it(
    'the profiles say above other sections what they have otherwise there, and nothing where they have not',
    async () => {
      const { page } = await open('settings', { snapshot: { profile: SORE } });
      const note = page.getByRole('complementary', { name: 'Profile' });
      expect(await note.textContent()).toMatch(
        /^Sore day is on until you change it\.Micro-breaks: after 10 .*45 minutes\. Below/,
      );
      await page.getByRole('tab', { name: 'Exercises' }).click();
      expect(await note.textContent()).toMatch(/Resets and gentle releases only\. Below are your usual settings\.$/);
      await page.getByRole('tab', { name: 'Desk' }).click();
      await page.getByRole('heading', { level: 2, name: 'Desk' }).waitFor();
      expect(await note.count()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'the profiles say under each setting what they have in its place, also where it is folded away',
    async () => {
      const { page } = await open('settings', { snapshot: { profile: SORE } });
      const group = page
        .locator('.group')
        .filter({ has: page.getByRole('heading', { name: 'Micro-breaks', exact: true }) });
      await group.getByText('Sore day: 90 seconds long').waitFor();
      const lines = group.locator('.profile-line:visible');
      expect(await lines.allTextContents()).toEqual([
        'Sore day: 90 seconds long',
        'Sore day: after 10 reach-minutes, in any case after 25 minutes',
      ]);
      await page.getByRole('tab', { name: 'Exercises' }).click();
      await page.getByText('Sore day: resets and gentle releases only').waitFor();
    },
    TIMEOUT,
  );

  it(
    'the profiles are called by their names in the line of changes, and come back with Undo',
    async () => {
      const { page } = await openProfiles(open);
      await page.getByRole('button', { name: 'Remove Home' }).click();
      await page.getByRole('status').getByText('Changed: Home, removed.').waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('status').getByText('Undone: Home, removed.').waitFor();
      await page.getByRole('button', { name: 'Remove Home' }).waitFor();
    },
    TIMEOUT,
  );

  it(
    'the profiles are readable for everyone in both themes, forced colours and at 200% zoom, with one unfolded',
    async () => {
      const { page } = await openProfiles(open, { snapshot: { profile: SORE } });
      await unfold(page, 'Sore day');
      await page.getByText('Comes on by itself').click();
      await page.getByRole('group', { name: 'Sunday' }).waitFor();
      await expectReadableIn(WAYS, page);
    },
    TIMEOUT,
  );
});

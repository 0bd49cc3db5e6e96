import { expect, it } from 'vitest';
import type { NoticeValue } from '../../../shared/notice.ts';
import { noticeText } from '../../../shared/words/notices.ts';
import { createSay } from '../../../shared/words/say.ts';
import { createNotices, profileRemovedNotice } from '../../../main/snapshot/notices.ts';

const said = (notice: NoticeValue | null): string => (notice === null ? '' : noticeText(createSay('en'), notice));

const FULL: NoticeValue = { kind: 'log-not-written', cause: 'the disk is full' };
const GONE: NoticeValue = { kind: 'log-not-written', cause: 'the disk is gone' };
const TAKEN: NoticeValue = { kind: 'shortcut-refused', shortcut: 'start', accelerator: 'Alt+1' };
const COPIED: NoticeValue = { kind: 'settings-copied', copy: 'settings.corrupt.json' };

function notices() {
  const told: (NoticeValue | null)[] = [];
  return { told, notices: createNotices((text) => told.push(text)) };
}

it('the list of notices says a thing until it is dismissed', () => {
  const { told, notices: list } = notices();
  list.say('disk', FULL);
  expect(list.list).toEqual([{ id: 'disk', text: FULL }]);
  list.dismiss('disk');
  expect(list.list).toEqual([]);
  expect(told).toEqual([FULL, null]);
});

it('the list of notices knows where in the settings a thing can be mended', () => {
  const { notices: list } = notices();
  list.say('shortcut', TAKEN, 'shortcuts.start');
  expect(list.list).toEqual([{ id: 'shortcut', text: TAKEN, at: 'shortcuts.start' }]);
});

it('the list of notices does not say the same thing twice', () => {
  const { told, notices: list } = notices();
  list.say('disk', FULL);
  list.say('disk', FULL);
  expect(list.list).toHaveLength(1);
  expect(told).toEqual([FULL]);
});

it('the list of notices says the newest of one subject, and other subjects beside it', () => {
  const { notices: list } = notices();
  list.say('disk', FULL);
  list.say('settings', COPIED);
  list.say('disk', GONE);
  expect(list.list.map(({ text }) => text)).toEqual([COPIED, GONE]);
});

it('the list of notices follows a subject for as long as there is something to say about it', () => {
  const { told, notices: list } = notices();
  list.follow('file', null);
  list.follow('file', COPIED);
  list.follow('file', null);
  expect([list.list, told]).toEqual([[], [COPIED, null]]);
});

it('the list of notices says which profile was removed while it was on, and nothing of one that just comes or goes', () => {
  const occurrence = { type: 'profile', at: { mono: 0, wall: 0, zone: 'UTC' }, load: 0, need: 0, dose: 0 } as const;
  expect(profileRemovedNotice({ ...occurrence, profile: 'Home' })).toBeNull();
  expect(said(profileRemovedNotice({ ...occurrence, profile: null, gone: 'Home' }))).toBe(
    'The profile “Home” was on and has been removed; now your settings are as usual.',
  );
  expect(said(profileRemovedNotice({ ...occurrence, profile: 'Office', gone: 'Home' }))).toMatch(
    /; now Office is on\.$/,
  );
});

it('the list of notices says what a system or a file name holds without what steers a terminal or turns the reading direction', () => {
  const { notices: list, told } = notices();
  list.say('disk', { kind: 'history-unread', cause: 'no a\u001B[31m\u202Eb\nnor c' });
  expect(told).toEqual([{ kind: 'history-unread', cause: 'no a[31mb\nnor c' }]);
});

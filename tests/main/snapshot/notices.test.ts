import { expect, it } from 'vitest';
import type { NoticeText } from '../../../shared/notice.ts';
import { noticeText } from '../../../shared/words/notices.ts';
import { createSay } from '../../../shared/words/say.ts';
import { createNotices, profileRemovedNotice } from '../../../main/snapshot/notices.ts';

const said = (notice: NoticeText | null): string => noticeText(createSay('en'), notice ?? '');

function notices() {
  const told: (NoticeText | null)[] = [];
  return { told, notices: createNotices((text) => told.push(text)) };
}

it('the list of notices says a thing until it is dismissed', () => {
  const { told, notices: list } = notices();
  list.say('disk', 'The disk is full.');
  expect(list.list).toEqual([{ id: 'disk', text: 'The disk is full.' }]);
  list.dismiss('disk');
  expect(list.list).toEqual([]);
  expect(told).toEqual(['The disk is full.', null]);
});

it('the list of notices knows where in the settings a thing can be mended', () => {
  const { notices: list } = notices();
  list.say('shortcut', 'It is taken.', 'shortcuts.start');
  expect(list.list).toEqual([{ id: 'shortcut', text: 'It is taken.', at: 'shortcuts.start' }]);
});

it('the list of notices does not say the same thing twice', () => {
  const { told, notices: list } = notices();
  list.say('disk', 'The disk is full.');
  list.say('disk', 'The disk is full.');
  expect(list.list).toHaveLength(1);
  expect(told).toEqual(['The disk is full.']);
});

it('the list of notices says the newest of one subject, and other subjects beside it', () => {
  const { notices: list } = notices();
  list.say('disk', 'The disk is full.');
  list.say('settings', 'A field is bad.');
  list.say('disk', 'The disk is gone.');
  expect(list.list.map(({ text }) => text)).toEqual(['A field is bad.', 'The disk is gone.']);
});

it('the list of notices has nothing to say in an empty text', () => {
  const { told, notices: list } = notices();
  list.say('disk', '');
  expect([list.list, told]).toEqual([[], []]);
});

it('the list of notices follows a subject for as long as there is something to say about it', () => {
  const { told, notices: list } = notices();
  list.follow('file', '');
  list.follow('file', 'A field is bad.');
  list.follow('file', '');
  expect([list.list, told]).toEqual([[], ['A field is bad.', null]]);
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
  list.say('disk', 'Cannot read a\u001B[31m\u202Eb.\nNor c.');
  expect(told).toEqual(['Cannot read a[31mb.\nNor c.']);
});

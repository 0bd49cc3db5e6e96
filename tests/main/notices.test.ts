import { expect, it } from 'vitest';
import { createNotices } from '../../main/notices.ts';

function notices() {
  const told: (string | null)[] = [];
  return { told, notices: createNotices((text) => told.push(text)) };
}

it('says a thing until it is dismissed', () => {
  const { told, notices: list } = notices();
  list.say('disk', 'The disk is full.');
  expect(list.list).toEqual([{ id: 'disk', text: 'The disk is full.' }]);
  list.dismiss('disk');
  expect(list.list).toEqual([]);
  expect(told).toEqual(['The disk is full.', null]);
});

it('knows where in the settings a thing can be mended', () => {
  const { notices: list } = notices();
  list.say('shortcut', 'It is taken.', 'shortcuts.start');
  expect(list.list).toEqual([{ id: 'shortcut', text: 'It is taken.', at: 'shortcuts.start' }]);
});

it('does not say the same thing twice', () => {
  const { told, notices: list } = notices();
  list.say('disk', 'The disk is full.');
  list.say('disk', 'The disk is full.');
  expect(list.list).toHaveLength(1);
  expect(told).toEqual(['The disk is full.']);
});

it('says the newest of one subject, and other subjects beside it', () => {
  const { notices: list } = notices();
  list.say('disk', 'The disk is full.');
  list.say('settings', 'A field is bad.');
  list.say('disk', 'The disk is gone.');
  expect(list.list.map(({ text }) => text)).toEqual(['A field is bad.', 'The disk is gone.']);
});

it('has nothing to say in an empty text', () => {
  const { told, notices: list } = notices();
  list.say('disk', '');
  expect([list.list, told]).toEqual([[], []]);
});

it('follows a subject for as long as there is something to say about it', () => {
  const { told, notices: list } = notices();
  list.follow('file', '');
  list.follow('file', 'A field is bad.');
  list.follow('file', '');
  expect([list.list, told]).toEqual([[], ['A field is bad.', null]]);
});

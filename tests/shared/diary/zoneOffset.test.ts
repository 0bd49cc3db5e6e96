import { expect, it } from 'vitest';
import { zoneOffsets } from '../../../shared/diary/zoneOffset.ts';
import { HOUR } from '../../../shared/moment.ts';

const CHANGE = Date.parse('2026-03-29T01:00:00Z');

it('the offset of a zone is right on both sides of a clock change, in any order of questions', () => {
  const offsetAt = zoneOffsets();
  const asked = [CHANGE, CHANGE - 1, CHANGE + 1, CHANGE - HOUR, CHANGE].map((at) => offsetAt(at, 'Europe/Vienna'));
  expect(asked).toEqual([2, 1, 2, 1, 2].map((hours) => hours * HOUR));
});

it('zones are kept apart, and one that this machine does not know counts as UTC', () => {
  const offsetAt = zoneOffsets();
  const zones = ['Asia/Kathmandu', 'America/St_Johns', 'Mars/Olympus'];
  expect(zones.map((zone) => offsetAt(CHANGE, zone) / HOUR)).toEqual([5.75, -2.5, 0]);
});

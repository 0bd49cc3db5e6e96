import { expect, it } from 'vitest';
import { zoneOffsets } from '../../../shared/diary/zoneOffset.ts';
import { HOUR } from '../../../shared/moment.ts';

const CHANGE = Date.parse('2026-03-29T01:00:00Z');

it('knows on which side of a clock change a moment lies, in whatever order it is asked', () => {
  const offsetAt = zoneOffsets();
  const asked = [CHANGE, CHANGE - 1, CHANGE + 1, CHANGE - HOUR, CHANGE].map((at) => offsetAt(at, 'Europe/Vienna'));
  expect(asked).toEqual([2, 1, 2, 1, 2].map((hours) => hours * HOUR));
});

it('keeps zones apart, and takes one that this machine does not know for UTC', () => {
  const offsetAt = zoneOffsets();
  const zones = ['Asia/Kathmandu', 'America/St_Johns', 'Mars/Olympus'];
  expect(zones.map((zone) => offsetAt(CHANGE, zone) / HOUR)).toEqual([5.75, -2.5, 0]);
});

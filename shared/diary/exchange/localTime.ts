import { Temporal } from 'temporal-polyfill';
import { HOUR, MINUTE } from '../../moment.ts';
import { zoneOffsets } from '../zoneOffset.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** Gives local times such as `2026-03-02T09:00:00+01:00`. */
export function localTimes(): (at: number, zone: string) => string {
  const offsetAt = zoneOffsets();
  return (at, zone) => {
    const offset = offsetAt(at, zone);
    const away = Math.abs(offset);
    const east = `${offset < 0 ? '-' : '+'}${two(Math.floor(away / HOUR))}:${two(Math.floor((away % HOUR) / MINUTE))}`;
    return `${Temporal.Instant.fromEpochMilliseconds(at + offset)
      .toString()
      .slice(0, 19)}${east}`;
  };
}

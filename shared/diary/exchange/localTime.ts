import { Temporal } from 'temporal-polyfill';
import { HOUR, MINUTE, SECOND } from '../../moment.ts';
import { zoneOffsets } from '../zoneOffset.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** Gives local times such as `2026-03-02T09:00:00.000+01:00`, which say the moment to the millisecond. */
export function localTimeTexts(): (at: number, zone: string) => string {
  const offsetAt = zoneOffsets();
  return (at, zone) => {
    const offset = offsetAt(at, zone);
    const away = Math.abs(offset);
    const east = `${offset < 0 ? '-' : '+'}${two(Math.floor(away / HOUR))}:${two(Math.floor((away % HOUR) / MINUTE))}`;
    const millis = String(((at % SECOND) + SECOND) % SECOND).padStart(3, '0');
    return `${Temporal.Instant.fromEpochMilliseconds(at + offset)
      .toString()
      .slice(0, 19)}.${millis}${east}`;
  };
}

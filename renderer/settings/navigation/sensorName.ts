import type { SensorHealth } from '../../../shared/sensors.ts';
import type { SayText } from '../../../shared/words/say.ts';

/** What a sensor sees: "Screen lock". */
export const sensorName = (say: SayText, sensor: SensorHealth['sensor']): string =>
  say(`settings.sensor.${sensor}.name`);

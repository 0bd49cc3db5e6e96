import { hostname } from 'node:os';
import { linuxProcessNames } from '../../../main/sensing/processNames.ts';
import type { Front } from '../../../main/sensing/windowSensor.ts';
import { xConnector } from '../../../main/sensing/x11Connection.ts';
import { watchX11Window } from '../../../main/sensing/x11Window.ts';
import { appNameAmong } from '../../../shared/apps/appName.ts';
import type { Display } from './display.ts';
import { until } from './until.ts';

const NO_WORDS: readonly string[] = [];

/** The app's own sensor of the window in front, on a display without the app. */
export interface FrontSensor {
  /** Waits until it sees this. */
  sees(front: Partial<Front>): Promise<void>;
  stop(): void;
}

export function frontSensor(display: Display): FrontSensor {
  const sensor = watchX11Window({
    connectX: xConnector(display.env),
    realMono: () => performance.now(),
    hostname: hostname(),
    processNames: linuxProcessNames,
    ownPid: process.pid,
    rate: 1,
    afterBurst: (run) => void setTimeout(run, 50),
    nameAmong: (names) => appNameAmong(names, []),
    titleWords: () => NO_WORDS,
  });
  const look = (): Front => {
    sensor.tick({ real: performance.now(), input: true, away: false });
    return sensor.front();
  };
  return {
    async sees(front) {
      await until('the sensor to see the window in front', look, {
        accept: (seen) => Object.entries(front).every(([key, value]) => seen[key as keyof Front] === value),
      });
    },
    stop: sensor.stop,
  };
}

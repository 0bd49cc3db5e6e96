/** The sensors, and what is known of them: who sees what, and which applications were in front. */
import type { SensorHealth } from '../../shared/sensors.ts';
import type { ActivitySample } from '../../shared/engine/types.ts';
import type { SayText } from '../../shared/words/say.ts';
import type { SensingClock } from './clock.ts';
import type { SensorSettings } from './holds/holdSensor.ts';
import { createRecentApps, type RecentApps } from './recentApps.ts';
import type { Sampler, SensorLinks, SensedEvent } from './sampler.ts';
import { createSensorLog } from './sensorLog.ts';

export interface SensingParts {
  readonly say: SayText;
  readonly clock: SensingClock;
  readonly desktop: {
    readonly sensors: (clock: SensingClock, on: SensorLinks) => Sampler;
  };
  readonly stores: { readonly settings: { readonly settings: SensorSettings } };
  readonly coach: { see(sample: ActivitySample): void; handle(event: SensedEvent): void };
  readonly log: { info(text: string): void };
  readonly refresh: () => void;
}

export interface Sensing extends Pick<Sampler, 'idleMs' | 'look' | 'pointerAt' | 'stop'> {
  readonly recentApps: RecentApps;
  readonly health: readonly SensorHealth[];
  /** Whether the icon in the tray can be seen. */
  followTray(health: SensorHealth): void;
  /** Nobody needs to know the window in front while prompts are paused. */
  followPause(isPaused: boolean): void;
}

export function setUpSensing({ say, clock, desktop, stores, coach, log, refresh }: SensingParts): Sensing {
  const logHealth = createSensorLog(say, log.info);
  const recentApps = createRecentApps();
  let tray: readonly SensorHealth[] = [];
  let wasPaused = false;
  const sampler = desktop.sensors(clock, {
    onSample(sample) {
      recentApps.see(sample.app);
      coach.see(sample);
    },
    onEvent: coach.handle,
    settings: () => stores.settings.settings,
    onHealth: follow,
  });
  logHealth(sampler.health());

  function follow(health: readonly SensorHealth[]): void {
    logHealth(health);
    refresh();
  }

  return {
    recentApps,
    get health() {
      return [...sampler.health(), ...tray];
    },
    idleMs: sampler.idleMs,
    look: sampler.look,
    pointerAt: sampler.pointerAt,
    followTray(health) {
      tray = [health];
      follow(tray);
    },
    followPause(isPaused) {
      if (isPaused === wasPaused) return;
      wasPaused = isPaused;
      if (isPaused) sampler.pause();
      else sampler.unpause();
    },
    stop: sampler.stop,
  };
}

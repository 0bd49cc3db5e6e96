import { app, powerMonitor, screen } from 'electron';
import { isSameProgram } from './holds/sameProgram.ts';
import type { SensingClock } from './clock.ts';
import { watchOwnSound } from './ownSound.ts';
import { type Sampler, type SensorLinks, startSampler } from './sampler.ts';
import type { DesktopSession } from './desktopSession.ts';

/** Starts the sensors on this machine. */
export function startSensors(clock: SensingClock, session: DesktopSession, on: SensorLinks): Sampler {
  return startSampler({
    clock,
    platform: process.platform,
    env: process.env,
    session,
    cursor: screen,
    idle: powerMonitor,
    power: powerMonitor,
    displays: () => screen.getAllDisplays(),
    ownSound: watchOwnSound(app, clock.realMono),
    ownPid: process.pid,
    isOwnProgram: (name) => name === process.execPath || isSameProgram(name, app.getName()),
    ...on,
  });
}

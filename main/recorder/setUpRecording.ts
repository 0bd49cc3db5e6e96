import { app } from 'electron';
import { DEFAULT_SETTINGS } from '../../shared/settings/schema.ts';
import { oneLine } from '../../shared/cleanText.ts';
import type { SayText } from '../../shared/words/say.ts';
import type { CliCommand } from '../cli/parseCommand.ts';
import { print, tell } from '../cli/print.ts';
import type { Clock } from '../clock.ts';
import { startRecording, writeProblem } from './recordActivity.ts';
import { startSensors } from '../sensing/startSensors.ts';
import { keepFilesAsUsual } from '../start/rights.ts';
import { desktopSession } from '../thisSession.ts';

/** In UTF-16 units: a path may be long. */
const LONGEST_LINE = 5000;

/** Runs the recorder in place of the tray app; quits when it is done. */
export function setUpRecording(say: SayText, command: Extract<CliCommand, { kind: 'record' }>, clock: Clock): void {
  keepFilesAsUsual();
  const stop = startRecording({
    say,
    clock,
    file: command.file,
    seconds: command.seconds,
    sense: (on) => startSensors(clock, desktopSession, { ...on, settings: () => DEFAULT_SETTINGS }),
    tell: (text) => tell(oneLine(text, LONGEST_LINE)),
    onDone(error) {
      const problem = error === null ? '' : oneLine(`record: ${writeProblem(say, command.file, error)}`, LONGEST_LINE);
      app.exit(print(problem, error === null ? 0 : 1));
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
}

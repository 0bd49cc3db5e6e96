/** `npm run simulate -- FILE`: the real engine over an activity log. */
import type { Occurrence } from '../../shared/engine/types.ts';
import { readFileSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { LogFault, logReader } from '../../shared/activity/log.ts';
import { messageOf, oneLine } from '../../shared/cleanText.ts';
import { parseSettings } from '../../shared/settings/parse.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings/schema.ts';
import { jsonLine } from '../../shared/simulation/json.ts';
import { ANSWERS, type SimulatedAnswer, simulation } from '../../shared/simulation/simulate.ts';
import { withNamedDefaults } from '../../shared/words/profileNames.ts';
import { type SayText, createSay } from '../../shared/words/say.ts';
import { problemLine } from '../../shared/words/settingsFault.ts';
import { timeline } from '../../shared/simulation/timeline.ts';
import { forEachLine } from './lines.ts';

const USAGE = `usage: npm run simulate -- FILE [--settings FILE] [--user ${ANSWERS.join('|')}] [--from ISO] [--json]`;

/** A wrong command or file: one line for stderr, exit status 2. */
class Fault extends Error {}

/** Whatever names and texts are in it, it is one line. */
const complain = (text: string) => process.stderr.write(`${oneLine(text, 2000)}\n`);

interface SimulateArguments {
  readonly file: string;
  readonly settings: Settings;
  readonly answer: SimulatedAnswer;
  readonly from: number;
  readonly json: boolean;
}

function parseSimulateArguments(say: SayText, args: readonly string[]): SimulateArguments {
  const { values, positionals } = parse(args);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    throw new Fault(file === undefined ? `which log? ${USAGE}` : `one log at a time, please. ${USAGE}`);
  }
  const answer = ANSWERS.find((each) => each === (values.user ?? 'take'));
  if (answer === undefined) throw new Fault(`--user: "${values.user}" is not one of ${ANSWERS.join(', ')}`);
  return {
    file,
    settings:
      values.settings === undefined
        ? withNamedDefaults(say, DEFAULT_SETTINGS, {})
        : readSettingsFile(say, values.settings),
    answer,
    from: values.from === undefined ? -Infinity : readInstant(values.from),
    json: values.json,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        settings: { type: 'string' },
        user: { type: 'string' },
        from: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Fault(`${messageOf(error)} ${USAGE}`);
  }
}

function readSettingsFile(say: SayText, file: string): Settings {
  const { settings, problems, kept } = parseSettings(readText(file));
  for (const problem of problems) complain(`${file}: ${problemLine(say, problem)}; this is ignored`);
  return withNamedDefaults(say, settings, kept);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw cannotRead(file, error);
  }
}

function cannotRead(file: string, error: unknown): Fault {
  const { code } = error as NodeJS.ErrnoException;
  return new Fault(
    code === 'ENOENT' ? `${file}: there is no such file` : `${file}: cannot be read (${messageOf(error)})`,
  );
}

function readInstant(text: string): number {
  const zoned = /\[/.test(text) ? attempt(() => Temporal.ZonedDateTime.from(text).epochMilliseconds) : null;
  const instant = zoned ?? attempt(() => Temporal.Instant.from(text).epochMilliseconds);
  if (instant === null) {
    throw new Fault(`--from: "${text}" must be a date and time with offset, such as 2026-03-02T09:00:00+01:00`);
  }
  return instant;
}

/** Null where the text is none: who asks says what it must be. */
function attempt<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}

function simulate(say: SayText, { file, settings, answer, from, json }: SimulateArguments): void {
  const out = output();
  const tell = json ? (occurrence: Occurrence) => jsonLine(say, occurrence) : timeline(settings, say);
  const run = simulation(settings, answer, (occurrence) => {
    const text = tell(occurrence);
    if (text !== null) out.write(text);
  });
  const read = logReader();
  let windows = 0;
  let place = 0;
  try {
    forEachLine(file, (line, number) => {
      place = number;
      const window = read(line);
      if (window === null || window.start < from) return;
      run.feed(window);
      windows += 1;
    });
    run.end();
  } catch (error) {
    if (error instanceof LogFault) throw new Fault(`${file}:${place}: ${error.message}`);
    throw (error as NodeJS.ErrnoException).syscall === undefined ? error : cannotRead(file, error);
  } finally {
    out.flush();
  }
  if (windows === 0) complain(`${file}: no window of activity${from === -Infinity ? '' : ' from then on'}`);
}

/** Standard output in large pieces; a reader that has seen enough (`| head`) ends the run quietly. */
function output() {
  const FULL = 1 << 16;
  let text = '';
  const flush = () => {
    const bytes = Buffer.from(text);
    text = '';
    for (let done = 0; done < bytes.length;) done += writeSome(bytes, done);
  };
  const write = (line: string) => {
    text += `${line}\n`;
    if (text.length > FULL) flush();
  };
  return { write, flush };
}

function writeSome(bytes: Buffer, from: number): number {
  try {
    return writeSync(1, bytes, from);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN') return 0;
    if (code === 'EPIPE') process.exit(0);
    complain(`the timeline cannot be written (${messageOf(error)})`);
    process.exit(1);
  }
}

const say = createSay('en');
try {
  simulate(say, parseSimulateArguments(say, process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  complain(error.message);
  process.exitCode = 2;
}

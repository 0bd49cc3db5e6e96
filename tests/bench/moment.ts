/** Whether a card comes at the right moment: recorded hands, seen and answered as a person's would be. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SECOND } from '../../shared/moment.ts';
import { type HandEvent, activeHours, gapsOf, isAtGap, replay } from '../support/hands/replay.ts';
import type { Measure } from './measure.ts';
import { type Rule, plainTimer, stretchly, workrave } from './rules.ts';

/** Six sessions of the Balabit Mouse Dynamics Challenge data set (2016), beside the project. */
const SESSIONS = process.env['UNKNOT_HANDS'] ?? join(import.meta.dirname, '../../../shared/traces/events');
/** In milliseconds: where the looks fall between the events. */
const PHASES = [0, 200, 400, 600, 800];
const BESIDE = SECOND;

/** Why the moment cannot be measured here; null where it can. */
export const handsMissing = (): string | null =>
  existsSync(SESSIONS) ? null : `there are no recorded hands at ${SESSIONS} (UNKNOT_HANDS=FOLDER names another place)`;

function readHands(file: string): HandEvent[] {
  const [, ...lines] = readFileSync(join(SESSIONS, file), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [at = '', what = '', x = '', y = ''] = line.split(',');
    return { at: Number(at), place: what.includes('scroll') ? null : { x: Number(x), y: Number(y) } };
  });
}

interface Tally {
  prompts: number;
  hours: number;
  atGap: number;
  met: number;
  readonly waits: number[];
}

const emptyTally = (): Tally => ({ prompts: 0, hours: 0, atGap: 0, met: 0, waits: [] });

function add(tally: Tally, events: readonly HandEvent[], prompts: readonly { at: number; waited: number }[]): void {
  const gaps = gapsOf(events);
  tally.hours += activeHours(events);
  tally.prompts += prompts.length;
  for (const { at, waited } of prompts) {
    if (isAtGap(at, gaps, BESIDE)) tally.atGap += 1;
    if (events.some((event) => event.at > at && event.at <= at + SECOND)) tally.met += 1;
    tally.waits.push(waited);
  }
}

function unknot(sessions: readonly HandEvent[][], app: string): Tally {
  const tally = emptyTally();
  for (const events of sessions) for (const phase of PHASES) add(tally, events, replay(events, { app, phase }));
  return tally;
}

function other(sessions: readonly HandEvent[][], rule: Rule): Tally {
  const tally = emptyTally();
  for (const events of sessions) {
    const prompts = rule(events).map((at) => ({ at, waited: 0 }));
    add(tally, events, prompts);
  }
  return tally;
}

const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
const at = (sorted: readonly number[], share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;

function line(name: string, { prompts, hours, atGap, met, waits }: Tally): string {
  const sorted = waits.toSorted((a, b) => a - b).map((ms) => Math.round(ms / SECOND));
  const cells = [
    (prompts / hours).toFixed(2),
    `${percent(atGap, prompts).toFixed(1)} %`,
    `${percent(met, prompts).toFixed(0)} %`,
    `${at(sorted, 0.5)} / ${at(sorted, 0.95)} s`,
  ];
  return `| ${[name, ...cells].join(' | ')} |`;
}

/** The moments of Unknot beside those of other rules, as a table and as numbers with goals. */
export function rightMoment(): { readonly table: string; readonly measures: readonly Measure[] } {
  const sessions = readdirSync(SESSIONS)
    .filter((name) => name.endsWith('.csv'))
    .map(readHands);
  const heavy = unknot(sessions, 'Blender');
  const light = unknot(sessions, 'Firefox');
  const table = [
    '| rule | prompts an active hour | within 1 s of a pause of 3 s | input in the next second | wait, median / 95 % |',
    '| --- | --- | --- | --- | --- |',
    line('Unknot, a reach-heavy application', heavy),
    line('Unknot, a browser', light),
    line('a timer of 40 min', other(sessions, plainTimer(40))),
    line('a timer of 20 min', other(sessions, plainTimer(20))),
    line('rules of Workrave', other(sessions, workrave)),
    line('rules of Stretchly', other(sessions, stretchly)),
  ].join('\n');
  const prompts = heavy.prompts + light.prompts;
  const note = `${sessions.length} sessions, ${PHASES.length} phases of the look, ${prompts} cards`;
  return {
    table,
    measures: [
      {
        name: 'cards within 1 s of a pause of the hands',
        value: percent(heavy.atGap + light.atGap, prompts),
        unit: '%',
        goal: { atLeast: 98 },
        note,
      },
      {
        name: 'cards an active hour in a reach-heavy application',
        value: heavy.prompts / heavy.hours,
        unit: 'an hour',
        goal: { atMost: 2.5 },
        note,
      },
    ],
  };
}

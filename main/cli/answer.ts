/** What the running app answers to a command. */
import { holdLines, holdNowText } from '../../shared/words/holds.ts';
import { noticeText } from '../../shared/words/notices.ts';
import type { Here } from '../../shared/words/dates.ts';
import { profileSpanText } from '../../shared/words/profileSpan.ts';
import type { SayText } from '../../shared/words/say.ts';
import { sensorNoteText } from '../../shared/words/sensors.ts';
import { situationText } from '../../shared/words/situation.ts';
import { workOutlookText } from '../../shared/words/workOutlook.ts';
import type { Snapshot } from '../../shared/bridge.ts';
import { oneLine } from '../../shared/cleanText.ts';
import { reasonText } from '../../shared/words/reason.ts';
import { nextBreak } from '../../shared/engine/nextBreak.ts';
import type { Status } from '../../shared/status.ts';
import type { EngineState } from '../../shared/engine/types.ts';
import type { Moment } from '../../shared/moment.ts';

/** Printed by the process that asked; an error goes to stderr with a status other than 0. */
export interface CliAnswer {
  readonly ok: boolean;
  readonly text: string;
}

/** Of a name or sentence, in UTF-16 units. */
const LONGEST_TEXT = 2000;

/** The stages as scripts know them. */
const STAGE_IN_STATUS = { waiting: 'waiting', card: 'card', postponed: 'later', break: 'break' } as const;

const one = (value: number) => Math.round(value * 10) / 10;

const hereOf = ({ now, zone }: Snapshot): Here => ({ wall: now, zone });

export function statusText(say: SayText, snapshot: Snapshot): string {
  const { need, load, dose, totals, sensors, profile, ownSettings: settings, hold } = snapshot;
  const here = hereOf(snapshot);
  return [
    situationText(say, snapshot.situation, here),
    ...holdLines(say, snapshot, here),
    // Outside of them the state says it already.
    ...(settings.workHours.enabled && hold !== 'off-hours' ? [workOutlookText(say, snapshot.workOutlook, here)] : []),
    ...(profile.id !== null || profile.byHand ? [profileSpanText(say, profile, here)] : []),
    say('cli.status.load', {
      need: one(need.value),
      needOf: need.of,
      load: one(load.value),
      loadOf: load.of,
      dose: one(dose),
    }),
    say('cli.status.today', totals),
    ...sensors
      .filter(({ sees }) => !sees)
      .map(({ sensor, note }) => say('cli.status.notSeen', { sensor, note: sensorNoteText(say, note) })),
    ...noticeTexts(say, snapshot),
  ]
    .map((line) => oneLine(line, LONGEST_TEXT))
    .join('\n');
}

/** One line, as `statusSchema` has it. */
export function statusJson(say: SayText, snapshot: Snapshot, state: EngineState, now: Moment): string {
  const { need, load, profile, totals } = snapshot;
  const { prompt } = state;
  const next = nextBreak(state, now);
  const here = hereOf(snapshot);
  const status: Status = {
    version: snapshot.version,
    state: prompt.stage === 'none' ? (snapshot.paused ? 'paused' : 'working') : STAGE_IN_STATUS[prompt.stage],
    text: situationText(say, snapshot.situation, here),
    app: state.app.name,
    profile: { id: profile.id, name: profile.name, byHand: profile.byHand, today: profile.today },
    workHours: snapshot.ownSettings.workHours.enabled ? workOutlookText(say, snapshot.workOutlook, here) : null,
    paused: snapshot.paused,
    hold: snapshot.hold,
    holds: snapshot.holds.map((each) => ({ hold: each.hold, since: each.since, text: holdNowText(say, each, here) })),
    need: need.value,
    needOf: need.of,
    load: load.value,
    loadOf: load.of,
    dose: snapshot.dose,
    gate: snapshot.gate,
    next: next === null ? null : { kind: next.kind, minutes: Number.isFinite(next.minutes) ? one(next.minutes) : null },
    prompt:
      prompt.stage === 'none'
        ? null
        : { is: STAGE_IN_STATUS[prompt.stage], kind: prompt.kind, text: reasonText(say, prompt) },
    totals: {
      micro: totals.micro,
      long: totals.long,
      natural: totals.natural,
      skipped: totals.skipped,
      postponed: totals.postponed,
      ignored: totals.ignored,
      peakLoad: totals.peakLoad,
      activeSeconds: totals.activeSeconds,
    },
    sensors: snapshot.sensors.map(({ sensor, sees, note }) => ({ sensor, sees, note: sensorNoteText(say, note) })),
    notices: noticeTexts(say, snapshot),
  };
  return JSON.stringify(withoutUnseen(status));
}

/** The same with every text on one line, and without what nobody sees in it. */
function withoutUnseen(value: unknown): unknown {
  if (typeof value === 'string') return oneLine(value, LONGEST_TEXT);
  if (Array.isArray(value)) return value.map(withoutUnseen);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutUnseen(each)]));
}

function noticeTexts(say: SayText, { notices }: Snapshot): string[] {
  return notices.map(({ text }) => noticeText(say, text));
}

/** What the running app answers to a command. */
import type { Snapshot } from '../../shared/bridge.ts';
import { nextBreak } from '../../shared/engine/describe.ts';
import { plural } from '../../shared/words.ts';
import type { EngineState } from '../../shared/engine/types.ts';
import type { Moment } from '../../shared/moment.ts';

/** Printed by the process that asked; an error goes to stderr with a status other than 0. */
export interface Answer {
  readonly ok: boolean;
  readonly text: string;
}

const one = (value: number) => Math.round(value * 10) / 10;

export function statusText(snapshot: Snapshot): string {
  const { stateLine, need, load, dose, totals, sensors, profile, settings, hold, workLine } = snapshot;
  return [
    stateLine,
    // Outside of them the state says it already.
    ...(settings.workHours.enabled && hold !== 'off-hours' ? [workLine] : []),
    ...(profile.id !== null || profile.byHand ? [profile.line] : []),
    `Pause need ${one(need.value)} of ${need.of}, reach load ${one(load.value)} of ${load.of}, today ${one(dose)} reach-minutes.`,
    `Today: ${plural(totals.micro, 'micro-break')}, ${plural(totals.long, 'long break')}, ${plural(totals.natural, 'natural break')}, ${totals.skipped} skipped.`,
    ...sensors.filter(({ sees }) => !sees).map(({ sensor, note }) => `Not seen (${sensor}): ${note}`),
    ...snapshot.notices.map(({ text }) => text),
  ].join('\n');
}

export function statusJson(snapshot: Snapshot, state: EngineState, now: Moment): string {
  const { stateLine, paused, hold, need, load, dose, gate, totals, sensors, notices, version } = snapshot;
  const { line: _, ...profile } = snapshot.profile;
  const next = nextBreak(state, now);
  return JSON.stringify({
    version,
    state: state.prompt.is === 'none' ? (paused ? 'paused' : 'working') : state.prompt.is,
    text: stateLine,
    app: state.app.name,
    profile,
    workHours: snapshot.settings.workHours.enabled ? snapshot.workLine : null,
    paused,
    hold,
    need: need.value,
    needOf: need.of,
    load: load.value,
    loadOf: load.of,
    dose,
    gate,
    next: next === null ? null : { kind: next.kind, minutes: Number.isFinite(next.minutes) ? one(next.minutes) : null },
    prompt: 'text' in state.prompt ? { is: state.prompt.is, kind: state.prompt.kind, text: state.prompt.text } : null,
    totals,
    sensors,
    notices: notices.map(({ text }) => text),
  });
}

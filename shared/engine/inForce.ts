/** Which settings are in force: the person's own, with the profile of the moment and a gentle evening on top. */
import type { Moment } from '../moment.ts';
import { EVENING_CHANGES, effectiveSettings } from '../settings/effective.ts';
import type { Settings } from '../settings/schema.ts';
import { appInFront } from './appInFront.ts';
import { dropForbidden } from './breakControls.ts';
import { type StepContext, emit } from './stepContext.ts';
import type { EngineState, ProfileChoice, ProfileInForce } from './types.ts';
import { dayEndFrom, hoursAt, reachDayAt, workTimeAt } from '../schedule/workHours.ts';

/** A profile that the person has chosen; null is none of them. */
interface ByHand {
  readonly id: string | null;
  /** Moment of the wall clock at which the choice ends, null: when it is changed. */
  readonly until: number | null;
}

type InForce = Pick<EngineState, 'inForce' | 'profile' | 'hours'>;

const profileOf = ({ profiles }: Settings, id: string | null) => profiles.find((one) => one.id === id) ?? null;

/** What is in force at a moment. A choice whose time is over, or whose profile is no more, counts for nothing. */
export function findInForce(ownSettings: Settings, choice: ByHand | null, now: Moment): InForce {
  const byHand =
    choice === null || choice.until === null ? choice : { ...choice, until: dayEndFrom(choice.until, now) };
  const profile = holds(ownSettings, byHand, now) ? chosen(byHand, now) : scheduledAt(ownSettings, now.wall, now.zone);
  const hours = { ...hoursAt(ownSettings.workHours, now.wall, now.zone), zone: now.zone };
  const daily = effectiveSettings(ownSettings, profileOf(ownSettings, profile.id)?.changes ?? {});
  return { profile, hours, inForce: hours.evening ? effectiveSettings(daily, EVENING_CHANGES) : daily };
}

function holds(ownSettings: Settings, byHand: ByHand | null, { wall }: Moment): byHand is ByHand {
  if (byHand === null || (byHand.until !== null && wall >= byHand.until)) return false;
  return byHand.id === null || profileOf(ownSettings, byHand.id) !== null;
}

const chosen = ({ id, until }: ByHand, { zone }: Moment): ProfileInForce => ({
  id,
  byHand: { until },
  from: -Infinity,
  until: until ?? Infinity,
  zone,
});

/**
 * The profile whose times `wall` lies in, the first in the list where there are several, and for how long that holds.
 * @param systemZone the machine's zone, used where the work hours say `system`
 */
export function scheduledAt({ profiles, workHours }: Settings, wall: number, systemZone: string): ProfileInForce {
  let [from, until] = [-Infinity, Infinity];
  for (const { id, when } of profiles) {
    if (when === null) continue;
    const time = workTimeAt({ ...workHours, enabled: true, week: when, exceptions: [] }, wall, systemZone);
    from = Math.max(from, time.from);
    until = Math.min(until, time.until);
    if (time.on) return { id, byHand: null, from, until, zone: systemZone };
  }
  return { id: null, byHand: null, from, until, zone: systemZone };
}

/** Brings work hours and profile up to the moment. */
export function followSchedule(context: StepContext): void {
  const { state, now } = context;
  const isStale = ({ from, until, zone }: { readonly from: number; readonly until: number; readonly zone: string }) =>
    zone !== now.zone || now.wall < from || now.wall >= until;
  const until = state.profile.byHand?.until ?? null;
  const isTooFar = until !== null && dayEndFrom(until, now) !== until;
  if (isStale(state.hours) || isStale(state.profile) || isTooFar)
    applySettings(context, state.ownSettings, choiceOf(state));
}

/** What the person has chosen by hand, if that is what is in force. */
function choiceOf({ profile: { id, byHand } }: EngineState): ByHand | null {
  return byHand === null ? null : { id, until: byHand.until };
}

/** The person has other settings. */
export function replaceOwnSettings(context: StepContext, ownSettings: Settings): void {
  const before = profileOf(context.state.ownSettings, context.state.profile.id);
  applySettings(context, ownSettings, choiceOf(context.state), before?.name);
  context.state.app = appInFront(context.state.app.name, context.state.inForce);
}

/** The person chooses; a profile that there is not changes nothing. */
export function chooseProfile(context: StepContext, choice: ProfileChoice): void {
  const { state, now } = context;
  if (choice === 'schedule') return applySettings(context, state.ownSettings, null);
  if (choice.id !== null && profileOf(state.ownSettings, choice.id) === null) return;
  const until = choice.today ? reachDayAt(now.wall, now.zone).until : null;
  applySettings(context, state.ownSettings, { id: choice.id, until });
}

/**
 * Tells of a profile that was chosen by hand before a restart and is no more.
 * @param name what it was called; null where that was not kept
 */
export function reportRemovedProfile(context: StepContext, byHand: ByHand | null, name: string | null): void {
  const { state, now } = context;
  if (byHand === null || byHand.id === null || profileOf(state.ownSettings, byHand.id) !== null) return;
  if (byHand.until === null || now.wall < byHand.until) {
    emit(context, 'profile', { profile: profileName(state), gone: name ?? byHand.id });
  }
}

/** Name of the profile in force; null where it is as usual. */
export const profileName = ({ ownSettings, profile }: EngineState): string | null =>
  profileOf(ownSettings, profile.id)?.name ?? null;

/** @param name of the profile that was in force, to be told if it is no more */
function applySettings(context: StepContext, ownSettings: Settings, byHand: ByHand | null, name?: string): void {
  const { state, now } = context;
  const before = state.profile.id;
  const next = findInForce(ownSettings, byHand, now);
  const isSame =
    ownSettings === state.ownSettings && next.profile.id === before && next.hours.evening === state.hours.evening;
  state.ownSettings = ownSettings;
  state.profile = next.profile;
  state.hours = next.hours;
  if (isSame) return;
  state.inForce = next.inForce;
  if (next.profile.id !== before) {
    const isGone = before !== null && name !== undefined && profileOf(ownSettings, before) === null;
    emit(context, 'profile', { profile: profileName(state), ...(isGone && { gone: name }) });
  }
  dropUnwanted(context);
  if (state.inForce.breaks.strict) state.skipNext = false;
  dropForbidden(context);
}

/** A prompt of a kind that is not offered any more goes; a running break goes on. */
function dropUnwanted(context: StepContext): void {
  const { prompt, inForce: settings } = context.state;
  if (prompt.stage === 'none' || prompt.stage === 'break') return;
  if (settings.prompts.enabled && settings.rhythm[prompt.kind].enabled) return;
  if (prompt.stage === 'card') emit(context, 'withdrawn', { kind: prompt.kind });
  if (prompt.stage === 'waiting') emit(context, 'released', { kind: prompt.kind, reason: prompt.hold });
  context.state.prompt = { stage: 'none' };
}

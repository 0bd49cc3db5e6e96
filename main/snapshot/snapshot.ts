/** What the windows, the tray and the command line are shown. */
import type { Notice, ProfileNow, Snapshot } from '../../shared/bridge.ts';
import type { SensorHealth } from '../../shared/sensors.ts';
import { returnTip } from '../../shared/desk/appTips.ts';
import type { CheckIn } from '../../shared/diary/checkIn.ts';
import type { Spot } from '../../shared/diary/regions.ts';
import { refusePostpone, refuseSkip, refuseTook } from '../../shared/engine/answers.ts';
import { dayTotals } from '../../shared/engine/rest.ts';
import { profileName } from '../../shared/engine/inForce.ts';
import { profileSpan } from '../../shared/engine/profileSpan.ts';
import { currentHold, holdsOf, isInCall } from '../../shared/engine/holds.ts';
import { handsWork } from '../../shared/engine/breakHands.ts';
import { situationOf } from '../../shared/engine/situation.ts';
import { countsFrom, elapsedMs, pauseLeft } from '../../shared/engine/runningBreak.ts';
import type { EngineState } from '../../shared/engine/types.ts';
import type { Language } from '../../shared/language.ts';
import { workOutlook } from '../../shared/schedule/workOutlook.ts';
import type { Moment } from '../../shared/moment.ts';
import type { LoginState } from '../../shared/settings/startAtLogin.ts';

/** All that a snapshot is made of besides the engine's state. */
export interface Surroundings {
  readonly version: string;
  readonly platform: Snapshot['platform'];
  readonly rate: number;
  readonly language: Language;
  readonly numberLocale: string;
  /** Milliseconds since 1970 on the machine's own clock, whatever the rate. */
  readonly madeAt: number;
  readonly breakEnd: Snapshot['breakEnd'];
  readonly checkIn: Snapshot['checkIn'];
  readonly lastCheckIn: CheckIn | null;
  readonly dayQuestionStands: boolean;
  readonly lastSpots: readonly Spot[];
  readonly checkInBeingEdited: CheckIn | null;
  readonly historyRevision: number;
  readonly pastRevision: number;
  readonly sensors: readonly SensorHealth[];
  readonly login: LoginState;
  readonly notices: readonly Notice[];
  readonly appsSeen: readonly string[];
}

export function snapshotOf(state: EngineState, now: Moment, around: Surroundings): Snapshot {
  const { prompt, inForce: settings } = state;
  const { micro, long } = settings.rhythm;
  return {
    version: around.version,
    platform: around.platform,
    rate: around.rate,
    language: around.language,
    numberLocale: around.numberLocale,
    madeAt: around.madeAt,
    now: now.wall,
    zone: now.zone,
    situation: situationOf(state, now),
    workOutlook: workOutlook(settings.workHours, now),
    paused: state.paused !== null,
    hold: prompt.stage === 'waiting' ? prompt.hold : currentHold(state),
    holds: holdsOf(state, now),
    gate: state.gate,
    inCall: inCall(state),
    need: { value: state.need, of: micro.reachMinutes },
    load: { value: state.load, of: long.reachMinutes },
    dose: state.dose,
    prompt:
      prompt.stage === 'card'
        ? {
            kind: prompt.kind,
            reason: prompt.reason,
            seconds: settings.rhythm[prompt.kind].seconds,
            plan: prompt.plan,
            postponeRefusal: refusePostpone(state),
            skipRefusal: refuseSkip(state),
            tookRefusal: refuseTook(state),
          }
        : null,
    break:
      prompt.stage === 'break'
        ? {
            kind: prompt.kind,
            reason: prompt.reason,
            seconds: prompt.seconds,
            elapsedMs: elapsedMs(prompt, now.mono),
            strict: prompt.strict,
            paused: prompt.pausedAt !== null,
            waits: handsWork(prompt, now.mono),
            mayPause: pauseLeft(prompt) > 0,
            countsFrom: countsFrom(prompt),
            plan: prompt.plan,
            asksForCare: state.gate === 'none',
            tip: returnTip(prompt.app),
          }
        : null,
    breakEnd: around.breakEnd,
    checkIn: around.checkIn,
    lastCheckIn: around.lastCheckIn,
    checkedInToday:
      around.lastCheckIn !== null && around.lastCheckIn.at >= state.day.from && around.lastCheckIn.at < state.day.until,
    dayQuestionStands: around.dayQuestionStands,
    lastSpots: around.lastSpots,
    checkInBeingEdited: around.checkInBeingEdited,
    strengthSets: state.strength.sets,
    historyRevision: around.historyRevision,
    pastRevision: around.pastRevision,
    sensors: around.sensors,
    login: around.login,
    notices: around.notices,
    ownSettings: state.ownSettings,
    inForce: settings,
    profile: profileNow(state, now),
    totals: dayTotals(state),
    appsSeen: around.appsSeen,
  };
}

/** By the sensor of calls; where there is none, by what is in front or, since a break comes in front of it, by what was when the break began. */
function inCall(state: EngineState): boolean {
  const { prompt, app } = state;
  return isInCall(state, [app.name, prompt.stage === 'break' ? prompt.app : null]);
}

function profileNow(state: EngineState, now: Moment): ProfileNow {
  const { id, byHand } = state.profile;
  return {
    id,
    name: profileName(state),
    byHand: byHand !== null,
    today: byHand !== null && byHand.until !== null,
    span: profileSpan(state, now),
  };
}

/** What the person asks of the app from the tray or the command line. */
import type { Coach } from '../coach.ts';
import type { Clock } from '../clock.ts';
import { type CliAnswer, statusJson, statusText } from '../cli/answer.ts';
import type { CheckIns } from '../check-ins/checkIns.ts';
import { doctorText } from '../cli/doctor.ts';
import type { Machine } from '../cli/machine.ts';
import { type CliCommand, profileChoiceOf } from '../cli/parseCommand.ts';
import type { Snapshot } from '../../shared/bridge.ts';
import { oneLine } from '../../shared/cleanText.ts';
import {
  type Refusal,
  refuseClaimedRest,
  refusePostpone,
  refuseSkip,
  refuseTook,
} from '../../shared/engine/answers.ts';
import type { EngineState } from '../../shared/engine/types.ts';
import type { UserAction } from '../../shared/engine/userAction.ts';
import type { BreakKind } from '../../shared/terms.ts';
import { LONGEST_PROFILE_NAME } from '../../shared/settings/definitions/profiles.ts';
import { situationOf } from '../../shared/engine/situation.ts';
import { profileSpanText } from '../../shared/words/profileSpan.ts';
import { refusalText } from '../../shared/words/refusal.ts';
import type { SayText } from '../../shared/words/say.ts';
import { situationText } from '../../shared/words/situation.ts';
import type { TrayAction } from '../tray/menu.ts';
import type { Windows } from '../windows/windows.ts';

export interface CommandParts {
  readonly clock: Clock;
  readonly say: SayText;
  readonly coach: Pick<Coach, 'state' | 'handle'>;
  readonly windows: Windows;
  readonly snapshot: () => Snapshot;
  readonly machine: Machine;
  /** Keeps how the knot feels. */
  readonly log: CheckIns['log'];
  /** Opens the window for a new check-in. */
  readonly openCheckIn: () => void;
  readonly quit: () => void;
}

export interface UserActions {
  /** Brings up what the person most likely wants: the prompt, else what was not read yet, else the day. */
  open(): void;
  fromTray(action: TrayAction): void;
  /** What is asked for is done at once; what is to be kept is answered once it is. */
  fromCommandLine(command: CliCommand): Promise<CliAnswer>;
}

export function createCommands({
  say,
  clock,
  coach,
  windows,
  snapshot,
  machine,
  log,
  openCheckIn,
  quit,
}: CommandParts): UserActions {
  function open(): void {
    if (!windows.focusPrompt()) windows.show(coach.state.inForce.safety.read ? 'today' : 'welcome');
  }

  function fromTray(action: TrayAction): void {
    if (action.type === 'quit') return quit();
    if (action.type !== 'open') return coach.handle(action);
    if (action.window === 'check-in') openCheckIn();
    else windows.show(action.window);
  }

  async function fromCommandLine(command: CliCommand): Promise<CliAnswer> {
    switch (command.kind) {
      case 'status':
        return done(command.json ? statusJson(say, snapshot(), coach.state, clock.now()) : statusText(say, snapshot()));
      case 'doctor':
        return done(doctorText(say, machine, snapshot()));
      case 'act':
        return act(command.action);
      case 'profile':
        return profile(command);
      case 'log':
        return log(command.pain, command.spots);
      case 'check-in':
        openCheckIn();
        return done('');
      case 'show':
        if (command.window === 'check-in') openCheckIn();
        else windows.show(command.window);
        return done('');
      case 'open':
        open();
        return done('');
      case 'stay':
        return done('');
      case 'help':
      case 'version':
      case 'completion':
      case 'record':
      case 'fault':
        return { ok: false, text: say('cli.notForRunning') };
    }
  }

  /** Puts the profile in force and says which one is; without a name it says that and what there is. */
  function profile({ of, today }: Extract<CliCommand, { kind: 'profile' }>): CliAnswer {
    const { profiles } = coach.state.ownSettings;
    const names = profiles.map(({ name }) => name);
    const list = say('cli.profiles', { count: names.length, names: names.join(', ') });
    if (of === null) return done(`${profileNow()}\n${list}`);
    const choice = profileChoiceOf(of, today, profiles);
    if (choice === null) {
      const name = oneLine(of, LONGEST_PROFILE_NAME);
      return { ok: false, text: `${say('cli.noProfile', { name })} ${list}` };
    }
    coach.handle({ type: 'choose-profile', choice });
    return done(profileNow());
  }

  /** Does it and says how things stand, or why it cannot be done. */
  function act(action: UserAction): CliAnswer {
    const { state } = coach;
    const refusal = refusalOf(action, state, clock.now().mono);
    if (refusal !== null) return { ok: false, text: refusalText(say, refusal) };
    const remark =
      action.type === 'took' ? refuseClaimedRest(state, claimedKind(action, state), clock.now().mono) : null;
    coach.handle(action);
    return done(remark === null ? stateNow() : `${refusalText(say, remark)}\n${stateNow()}`);
  }

  /** How things stand now, which may be later than the newest snapshot. */
  function stateNow(): string {
    const now = clock.now();
    return situationText(say, situationOf(coach.state, now), now);
  }

  function profileNow(): string {
    return profileSpanText(say, snapshot().profile, clock.now());
  }

  function done(text = stateNow()): CliAnswer {
    return { ok: true, text };
  }

  return { open, fromTray, fromCommandLine };
}

/** Why it cannot be done now; null where it can. */
function refusalOf(action: UserAction, state: EngineState, mono: number): Refusal | null {
  switch (action.type) {
    case 'start-break':
      return state.prompt.stage === 'break' ? { kind: 'break-on' } : null;
    case 'postpone':
      return refusePostpone(state);
    case 'skip':
    case 'end-break':
      return refuseSkip(state);
    case 'took': {
      // Without a prompt to answer, a break that does not count changes nothing.
      const isIdle = state.prompt.stage === 'none';
      return refuseTook(state) ?? (isIdle ? refuseClaimedRest(state, claimedKind(action, state), mono) : null);
    }
    case 'emergency-exit':
    case 'pause-break':
    case 'resume-break':
    case 'next-exercise':
    case 'swap-exercise':
    case 'never-exercise':
    case 'pause-prompts':
    case 'resume-prompts':
    case 'choose-profile':
      return null;
  }
}

/** The kind of break that the person says to have taken. */
function claimedKind({ kind }: Extract<UserAction, { type: 'took' }>, { prompt }: EngineState): BreakKind {
  return kind ?? (prompt.stage === 'none' ? 'micro' : prompt.kind);
}

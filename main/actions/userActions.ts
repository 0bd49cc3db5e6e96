/** What the person asks of the app from the tray or the command line. */
import type { Coach } from '../coach.ts';
import type { Clock } from '../clock.ts';
import { type Answer, statusJson, statusText } from '../cli/answer.ts';
import type { CheckIns } from '../check-ins/checkIns.ts';
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
import { refusalWords } from '../../shared/words/refusal.ts';
import type { TrayAction } from '../tray/menu.ts';
import type { Windows } from '../windows/windows.ts';

export interface CommandParts {
  readonly clock: Clock;
  readonly coach: Pick<Coach, 'state' | 'handle' | 'line'>;
  readonly windows: Windows;
  readonly snapshot: () => Snapshot;
  /** Keeps how the knot feels. */
  readonly log: CheckIns['log'];
  /** Opens the window for a new check-in. */
  readonly openCheckIn: () => void;
  readonly quit: () => void;
}

export interface Commands {
  /** Brings up what the person most likely wants: the prompt, else what was not read yet, else the day. */
  open(): void;
  fromTray(action: TrayAction): void;
  /** What is asked for is done at once; what is to be kept is answered once it is. */
  fromCommandLine(command: CliCommand): Promise<Answer>;
}

export function createCommands({ clock, coach, windows, snapshot, log, openCheckIn, quit }: CommandParts): Commands {
  function open(): void {
    if (!windows.focusPrompt()) windows.show(coach.state.inForce.safety.read ? 'today' : 'welcome');
  }

  function fromTray(action: TrayAction): void {
    if (action.type === 'quit') return quit();
    if (action.type !== 'open') return coach.handle(action);
    if (action.window === 'check-in') openCheckIn();
    else windows.show(action.window);
  }

  async function fromCommandLine(command: CliCommand): Promise<Answer> {
    switch (command.kind) {
      case 'status':
        return done(command.json ? statusJson(snapshot(), coach.state, clock.now()) : statusText(snapshot()));
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
        return { ok: false, text: 'This command is not for the running app.' };
    }
  }

  /** Puts the profile in force and says which one is; without a name it says that and what there is. */
  function profile({ of, today }: Extract<CliCommand, { kind: 'profile' }>): Answer {
    const { profiles } = coach.state.ownSettings;
    const list = `Profiles: ${profiles.map(({ name }) => name).join(', ') || 'none'}.`;
    if (of === null) return done(`${snapshot().profile.line}\n${list}`);
    const choice = profileChoiceOf(of, today, profiles);
    if (choice === null)
      return { ok: false, text: `There is no profile “${oneLine(of, LONGEST_PROFILE_NAME)}”. ${list}` };
    coach.handle({ type: 'choose-profile', choice });
    return done(snapshot().profile.line);
  }

  /** Does it and says how things stand, or why it cannot be done. */
  function act(action: UserAction): Answer {
    const { state } = coach;
    const refusal = refusalOf(action, state, clock.now().mono);
    if (refusal !== null) return { ok: false, text: refusalWords(refusal) };
    const remark =
      action.type === 'took' ? refuseClaimedRest(state, claimedKind(action, state), clock.now().mono) : null;
    coach.handle(action);
    return done(remark === null ? coach.line() : `${refusalWords(remark)}\n${coach.line()}`);
  }

  function done(text = coach.line()): Answer {
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

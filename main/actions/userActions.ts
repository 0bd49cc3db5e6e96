/** What the person asks of the app, from the tray, the command line or a window, as events for the engine. */
import type { Coach } from '../coach.ts';
import type { Clock } from '../clock.ts';
import { type Answer, statusJson, statusText } from '../cli/answer.ts';
import type { CheckIns } from '../check-ins/checkIns.ts';
import { type Order, pauseEnd, profileChoice } from '../cli/order.ts';
import type { Snapshot } from '../../shared/bridge.ts';
import { oneLine } from '../../shared/cleanText.ts';
import { whyNotLater, whyNotSkip, whyNotTook, whyTookDoesNotCount } from '../../shared/engine/answers.ts';
import type { EngineEvent } from '../../shared/engine/types.ts';
import type { BreakKind } from '../../shared/terms.ts';
import { MINUTE } from '../../shared/moment.ts';
import { LONGEST_PROFILE_NAME } from '../../shared/settings/definitions/profiles.ts';
import type { TrayAction } from '../tray/menu.ts';
import type { Windows } from '../windows/windows.ts';

export interface CommandParts {
  readonly clock: Clock;
  readonly coach: Coach;
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
  fromCommandLine(order: Order): Promise<Answer>;
}

export function createCommands({ clock, coach, windows, snapshot, log, openCheckIn, quit }: CommandParts): Commands {
  function open(): void {
    if (!windows.focusPrompt()) windows.show(coach.state.settings.safety.read ? 'today' : 'welcome');
  }

  function pause(order: Extract<Order, { is: 'pause' }>): void {
    coach.handle({ type: 'pause', until: pauseEnd(order, clock.mono(), coach.state.day.until) });
  }

  function fromTray(action: TrayAction): void {
    switch (action.do) {
      case 'take':
        return coach.handle(action.kind === 'offered' ? { type: 'take' } : { type: 'take', kind: action.kind });
      case 'later':
        return coach.handle({ type: 'later', minutes: action.minutes });
      case 'skip':
      case 'took':
        return coach.handle({ type: action.do });
      case 'resume':
        return coach.handle({ type: 'unpause' });
      case 'profile':
        return coach.handle({ type: 'profile', choice: action.choice });
      case 'pause':
        if ('minutes' in action) return pause({ is: 'pause', forMs: action.minutes * MINUTE });
        if (action.until === 'tomorrow') return pause({ is: 'pause', until: 'tomorrow' });
        return coach.handle({ type: 'pause', until: 'resumed' });
      case 'open':
        return windows.show(action.window);
      case 'check-in':
        return openCheckIn();
      case 'quit':
        return quit();
    }
  }

  async function fromCommandLine(order: Order): Promise<Answer> {
    switch (order.is) {
      case 'status':
        return done(order.json ? statusJson(snapshot(), coach.state, clock.now()) : statusText(snapshot()));
      case 'pause':
        pause(order);
        return done();
      case 'resume':
        coach.handle({ type: 'unpause' });
        return done();
      case 'profile':
        return profile(order);
      case 'break':
        return attempt(whyNotNow(), { type: 'take', kind: order.kind });
      case 'later':
        return attempt(whyNotLater(coach.state), { type: 'later', ...order.by });
      case 'skip':
        return attempt(whyNotSkip(coach.state), { type: 'skip' });
      case 'took':
        return took(order.which.kind);
      case 'log':
        return log(order.pain, order.spots);
      case 'check-in':
        openCheckIn();
        return done('');
      case 'show':
        if (order.window === 'check-in') openCheckIn();
        else windows.show(order.window);
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
  function profile({ of, today }: Extract<Order, { is: 'profile' }>): Answer {
    const { profiles } = coach.state.base;
    const list = `Profiles: ${profiles.map(({ name }) => name).join(', ') || 'none'}.`;
    if (of === null) return done(`${snapshot().profile.line}\n${list}`);
    const choice = profileChoice(of, today, profiles);
    if (choice === null)
      return { ok: false, text: `There is no profile “${oneLine(of, LONGEST_PROFILE_NAME)}”. ${list}` };
    coach.handle({ type: 'profile', choice });
    return done(snapshot().profile.line);
  }

  /** Counts what was seen of a break that the person has taken; where that is too little it says so. */
  function took(asked: BreakKind | undefined): Answer {
    const { prompt } = coach.state;
    const kind = asked ?? (prompt.is === 'none' ? 'micro' : prompt.kind);
    const whyNot = whyTookDoesNotCount(coach.state, kind, clock.now().mono);
    const nothingToAnswer = prompt.is === 'none' ? whyNot : null;
    const answer = attempt(whyNotTook(coach.state) ?? nothingToAnswer, { type: 'took', kind });
    return answer.ok && whyNot !== null ? done(`${whyNot}\n${answer.text}`) : answer;
  }

  function whyNotNow(): string | null {
    return coach.state.prompt.is === 'break' ? 'A break is on already.' : null;
  }

  /** Does it, or says why not. */
  function attempt(whyNot: string | null, event: EngineEvent): Answer {
    if (whyNot !== null) return { ok: false, text: whyNot };
    coach.handle(event);
    return done();
  }

  function done(text = coach.line()): Answer {
    return { ok: true, text };
  }

  return { open, fromTray, fromCommandLine };
}

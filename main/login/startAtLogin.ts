/** Follows whether the system starts the app at login, and says so where that is not as it is wanted. */
import { deepEqual } from 'fast-equals';
import { type LoginState, type LoginTrouble, loginTrouble } from '../../shared/settings/startAtLogin.ts';
import { causeOf } from '../sensing/cause.ts';
import type { Notices } from '../snapshot/notices.ts';
import type { Login } from './login.ts';

export interface StartAtLogin {
  /** What the system says, at most a few seconds old. */
  readonly state: LoginState;
  /** Changes it. Throws if the system does not take it. */
  set(wanted: boolean): void;
}

export interface StartAtLoginParts {
  readonly login: Login;
  readonly wanted: () => boolean;
  readonly notices: Pick<Notices, 'say' | 'dismiss'>;
  /** Real milliseconds. */
  readonly now: () => number;
  /** It was changed. */
  readonly onChange: () => void;
}

/** Asked again after this, in real ms: it is a small file on Linux, and a list of the system elsewhere. */
const FRESH_FOR_MS = 3_000;

export function createStartAtLogin({ login, wanted, notices, now, onChange }: StartAtLoginParts): StartAtLogin {
  let state: LoginState = { is: 'off' };
  let lookedAt = -Infinity;
  let said: LoginTrouble | null = null;

  function look(): void {
    lookedAt = now();
    try {
      state = login.look(wanted());
    } catch (error) {
      state = { is: 'unknown', why: causeOf(error) };
    }
    const trouble = loginTrouble(state);
    if (deepEqual(trouble, said)) return;
    said = trouble;
    if (trouble === null) notices.dismiss('start-at-login');
    else notices.say('start-at-login', { kind: 'start-at-login', state: trouble }, 'startAtLogin');
  }

  return {
    get state() {
      if (now() - lookedAt >= FRESH_FOR_MS) look();
      return state;
    },
    set(on) {
      login.set(on);
      look();
      onChange();
    },
  };
}

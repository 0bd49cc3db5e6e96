/** Whether the system starts Unknot at login, as it says itself. */

export type LoginState =
  /** As the setting has it. */
  | { readonly is: 'on' }
  | { readonly is: 'off' }
  /** It is wanted, and there is no entry any more. `file` is null where the system keeps a list of its own. */
  | { readonly is: 'gone'; readonly file: string | null }
  /** The entry is there, and the desktop passes it over. */
  | { readonly is: 'hidden'; readonly file: string; readonly by: string }
  /** The entry starts something else. */
  | { readonly is: 'foreign'; readonly file: string }
  /** The list of the system stands against it. */
  | { readonly is: 'refused'; readonly by: 'macos' | 'windows' }
  /** The system does not say. */
  | { readonly is: 'unknown'; readonly why: string }
  /** The entry cannot be read, or not be mended. */
  | { readonly is: 'unusable'; readonly file: string; readonly why: string }
  /** It is not wanted, and the entry is there all the same, such as one of another copy of Unknot. */
  | { readonly is: 'still'; readonly file: string };

/** Whether Unknot comes up at the next login. */
export function startsAtLogin({ is }: LoginState): boolean {
  return is === 'on' || is === 'still';
}

/** What is not as it is wanted. `words/startAtLogin.ts` says it. */
export type LoginTrouble = Exclude<LoginState, { readonly is: 'on' } | { readonly is: 'off' }>;

/** Null where all is as it is wanted. */
export const loginTrouble = (state: LoginState): LoginTrouble | null =>
  state.is === 'on' || state.is === 'off' ? null : state;

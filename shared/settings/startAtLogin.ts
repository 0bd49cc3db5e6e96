/** Whether the system starts Unknot at login, as it says itself, and what to say where that is not as it is wanted. */

export type LoginState =
  /** As the setting has it. */
  | { readonly is: 'on' | 'off' }
  /** It is wanted, and there is no entry any more. `file` is null where the system keeps a list of its own. */
  | { readonly is: 'gone'; readonly file: string | null }
  /** The entry is there, and the desktop passes it over. */
  | { readonly is: 'hidden'; readonly file: string; readonly by: string }
  /** The entry starts something else. */
  | { readonly is: 'foreign'; readonly file: string }
  /** Another place in the system stands against it. */
  | { readonly is: 'refused'; readonly remedy: string }
  /** The entry cannot be read, or not be mended. */
  | { readonly is: 'unusable'; readonly file: string; readonly why: string }
  /** It is not wanted, and the entry is there all the same, such as one of another copy of Unknot. */
  | { readonly is: 'still'; readonly file: string };

/** Whether Unknot comes up at the next login. */
export function startsAtLogin({ is }: LoginState): boolean {
  return is === 'on' || is === 'still';
}

/** What is wrong, where, and what to do about it; empty where all is as it is wanted. */
export function loginNote(state: LoginState): string {
  switch (state.is) {
    case 'on':
    case 'off':
      return '';
    case 'gone':
      return state.file === null
        ? 'Unknot was taken out of the programs that start at login. Switch it on again to have it back.'
        : `The entry that started Unknot at login is gone: ${state.file}. Switch it on again to write it anew.`;
    case 'hidden':
      return `The desktop does not start Unknot at login: ${state.by} in ${state.file}. Switch it on again to write the entry anew.`;
    case 'foreign':
      return `The entry for the start at login starts another program: ${state.file}. Switch it on again to write it anew.`;
    case 'refused':
      return state.remedy;
    case 'unusable':
      return `The entry for the start at login cannot be used: ${state.file} (${state.why}). Make it and its folder yours to read and write, or delete it, then switch it on again.`;
    case 'still':
      return `Unknot starts at login, though the settings have it off: ${state.file}. Switch it off to delete that.`;
  }
}

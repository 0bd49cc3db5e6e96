/** How it is known that something holds prompts back; `shared/words/holds.ts` says it. Never a window's title. */
export type HoldEvidence =
  /** These programs use a microphone, by the names that they give themselves; may be none. */
  | { readonly kind: 'records'; readonly programs: readonly string[] }
  /** This application fills the screen; null where its name is not known. */
  | { readonly kind: 'fills-screen'; readonly app: string | null }
  /** This application is in front and keeps the screen awake; null where its name is not known and it fills the screen. */
  | { readonly kind: 'keeps-awake'; readonly app: string | null }
  /** This desktop says that nobody shall disturb. */
  | { readonly kind: 'quiet-desktop'; readonly desktop: QuietDesktop }
  /** This application is in front, and it holds by its category or by the person's own word. */
  | { readonly kind: 'in-front'; readonly app: string }
  /** This one is an app for calls, and whether a call is on cannot be seen. */
  | { readonly kind: 'call-app'; readonly app: string };

/** The desktops whose "do not disturb" can be read, by their own names. */
export type QuietDesktop = 'Plasma' | 'GNOME' | 'Cinnamon' | 'MATE' | 'Xfce';

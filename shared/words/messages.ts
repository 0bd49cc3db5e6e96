// Made by `npm run messages` from locales/en.json.
type None = Readonly<Record<never, never>>;

/** The arguments of each message. */
export interface MessageArguments {
  readonly 'today.historyOff': None;
  readonly 'today.toSettings': None;
}

/** The tags of those that have some. */
export interface MessageTags {}

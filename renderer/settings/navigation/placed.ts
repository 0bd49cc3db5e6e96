/**
 * How a row of the settings is found: by search, by a link, and by the line that says what has changed.
 *
 * Any `.row-label`, `.field-label` or group title is found by search as it is. With `at`, the path of its setting, a row
 * can be opened from outside (`openWindow` with `{ window: 'settings', at }`) and is named when it changes. A path of a
 * whole list, such as `workHours.exceptions`, goes on the group that shows it; what has no setting is called by its
 * section, such as `computer.sensors`.
 */
export interface Placed {
  readonly at?: string | undefined;
  /** Other words for it that somebody may search by. */
  readonly keywords?: string | undefined;
}

/** On what has fields of its own that are no rows, such as the two dates of some days: search finds what is around it. */
export const ENTRY = { 'data-entry': '' } as const;

/** The attributes of a row. @param value what it is set to, in words, for "Changed: Volume, 40 %" */
export function placed(
  { at, keywords }: Placed,
  value?: string,
): Readonly<Record<`data-${string}`, string | undefined>> {
  return { 'data-place': at, 'data-keywords': keywords, 'data-value': value };
}

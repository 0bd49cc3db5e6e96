/** Names a file that is set aside by when that was, such as `2026-03-02T09-00-00`. */
export const fileTimestamp = (): string => new Date().toISOString().slice(0, 19).replaceAll(':', '-');

/** The time now as a part of a file's name, such as `2026-03-02T09-00-00`. */
export const fileTimestamp = (): string => new Date().toISOString().slice(0, 19).replaceAll(':', '-');

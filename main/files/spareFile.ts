import type { JsonFile } from './jsonFile.ts';

/**
 * A file of the app's own that nobody edits, and a second one for when the first cannot be written. The second one is always
 * newer: it is removed as soon as the first can be written again.
 */
export function withSpare(file: JsonFile, spare: JsonFile): JsonFile {
  let isSpared = spare.text !== null;
  function replace(content: Parameters<JsonFile['replace']>[0]): void {
    try {
      file.replace(content);
    } catch {
      // Throws if the disk does not take that either.
      spare.replace(content);
      isSpared = true;
      return;
    }
    if (isSpared) spare.remove();
    isSpared = false;
  }
  return { ...(spare.text === null ? file : { ...file, ...spare.read() }), replace };
}

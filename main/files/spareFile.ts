import type { JsonFile } from './jsonFile.ts';

/**
 * A file of the app's own that nobody edits, with a second one for when it cannot be written: what is in the second one is
 * newer, since it goes as soon as the first takes a write again.
 */
export function withSpare(file: JsonFile, spare: JsonFile): JsonFile {
  let isSpared = spare.text !== null;
  function replace(content: Parameters<JsonFile['replace']>[0]): void {
    try {
      file.replace(content);
    } catch {
      // Throws itself where that does not go either.
      spare.replace(content);
      isSpared = true;
      return;
    }
    if (isSpared) spare.remove();
    isSpared = false;
  }
  return { ...(spare.text === null ? file : { ...file, ...spare.read() }), replace };
}

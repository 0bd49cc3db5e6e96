/** Sentences that earlier versions kept in place of a reason: the only texts that can name an application. */

/** Whether a sentence names the application, as words of its own: `Code`, but not `Codeblocks`. */
export function oldTextNames(text: string, app: string): boolean {
  const word = app.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  return new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

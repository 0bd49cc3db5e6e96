/** Saves a file where the person says. */
import type { Saved } from '../../shared/bridge.ts';
import { messageOf, shownPath } from '../../shared/cleanText.ts';

/**
 * @param askWhere gives null if the person changes their mind
 * @param write rejects where the disk does not take it, or there is nothing to be written
 */
export async function saveAs(
  askWhere: () => Promise<string | null>,
  write: (where: string) => Promise<void>,
): Promise<Saved> {
  const where = await askWhere();
  if (where === null) return { is: 'cancelled' };
  try {
    await write(where);
    return { is: 'saved', where: shownPath(where) };
  } catch (error) {
    return { is: 'failed', problem: { kind: 'not-saved', where: shownPath(where), cause: messageOf(error) } };
  }
}

/** The summary as a file: the window prints itself to PDF, and the person says where it goes. */
import type { Saved } from '../../shared/bridge.ts';
import type { SerialQueue } from '../../shared/serialQueue.ts';
import { saveAs } from './saveAs.ts';
import { writeAtomically } from './writeAtomically.ts';

export interface SavePdfParts {
  /** The page of the window as PDF, on A4. Null where the window is closed. */
  readonly print: (() => Promise<Buffer>) | null;
  /** Asks where to, with a name to begin with; null if the person changes their mind. */
  readonly askWhere: (suggested: string) => Promise<string | null>;
  /** Writes it; the app does not quit before that is done. */
  readonly saving: Pick<SerialQueue, 'run'>;
  /** Today's date, such as `2026-03-02`. */
  readonly today: string;
}

export async function savePdf({ print, askWhere, saving, today }: SavePdfParts): Promise<Saved> {
  if (print === null) return { is: 'failed', problem: { kind: 'summary-closed' } };
  return saveAs(
    () => askWhere(`unknot-summary-${today}.pdf`),
    (where) => saving.run(async () => writeAtomically(where, await print())),
  );
}

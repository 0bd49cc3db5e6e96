/** Settings as a file of the person's own: written where they say, and read to show what it would change. */
import { pictureField } from '../../shared/words/pictures.ts';
import { basename } from 'node:path';
import type { ImportReading, Saved } from '../../shared/bridge.ts';
import { messageOf, shownPath } from '../../shared/cleanText.ts';
import type { Problem } from '../../shared/problem.ts';
import type { SettingsProblem } from '../../shared/settings/fault.ts';
import type { Incoming } from '../../shared/settings/incoming.ts';
import type { SerialQueue } from '../../shared/serialQueue.ts';
import type { Settings } from '../../shared/settings/schema.ts';
import { UnfitFile } from '../files/foreignText.ts';
import { readIncomingSettings } from './incomingSettings.ts';
import type { Pictures } from '../pictures/pictures.ts';
import { saveAs } from '../files/saveAs.ts';
import { writeAtomically } from '../files/writeAtomically.ts';

/** Asks for a file in a dialog; null if the person changes their mind. */
export type AskForFile = () => Promise<string | null>;

/** What is the person's own, such as that a warning sign is reported, does not go along. */
export async function exportSettings(
  settings: Settings,
  pictures: Pick<Pictures, 'toData'>,
  saving: Pick<SerialQueue, 'run'>,
  askWhere: AskForFile,
): Promise<Saved> {
  const { safety: _, ...shared } = settings;
  return saveAs(askWhere, async (where) => {
    const exercises = { ...shared.exercises, own: await pictures.toData(shared.exercises.own) };
    await saving.run(() => writeAtomically(where, [`${JSON.stringify({ ...shared, exercises }, null, 2)}\n`]));
  });
}

/** Changes nothing: what the file would change is for the person to see first. */
export async function readImport(
  settings: Settings,
  pictures: Pick<Pictures, 'toFiles'>,
  askWhich: AskForFile,
): Promise<ImportReading> {
  const file = await askWhich();
  if (file === null) return { is: 'cancelled' };
  try {
    const incoming = await readIncomingSettings({ file, settings });
    return { is: 'read', name: shownPath(basename(file)), ...(await withPictures(incoming, pictures)) };
  } catch (error) {
    return { is: 'failed', problem: problemOf(shownPath(file), error) };
  }
}

const problemOf = (file: string, error: unknown): Problem =>
  error instanceof UnfitFile
    ? { kind: 'settings-unfit', file, why: error.why }
    : { kind: 'settings-unreadable', file, cause: messageOf(error) };

/** The pictures of the file as files of our own: they are there if the person takes the change, and unused if not. */
async function withPictures(incoming: Incoming, pictures: Pick<Pictures, 'toFiles'>): Promise<Incoming> {
  const { exercises } = incoming.change;
  if (exercises === undefined) return incoming;
  const { own, problems } = await pictures.toFiles(exercises.own);
  const isRefused = new Set(problems.map(({ place }) => place));
  const taken = own.map(({ picture, ...exercise }, place) =>
    picture === undefined || isRefused.has(place) ? exercise : { ...exercise, picture },
  );
  const named = problems.map((problem): SettingsProblem => ({
    path: pictureField(problem),
    fault: { kind: 'picture-refused', why: problem.why },
  }));
  const change = { ...incoming.change, exercises: { ...exercises, own: taken } };
  return { change, problems: [...incoming.problems, ...named] };
}

/** The system's dialogs that ask for files; null where the person changes their mind. */
import { app, dialog } from 'electron';
import { join } from 'node:path';
import type { SayText } from '../../shared/words/say.ts';

export interface Dialogs {
  /** Asks for a place and a name to save under. */
  readonly askWhereToSave: (suggested: string) => Promise<string | null>;
  /** Asks for a file of settings. */
  readonly askWhichSettings: () => Promise<string | null>;
  /** Asks for exported files of a history. */
  readonly askWhichHistory: () => Promise<readonly string[] | null>;
}

export function createDialogs(say: SayText): Dialogs {
  return { askWhereToSave, askWhichSettings: () => askWhichSettings(say), askWhichHistory: () => askWhichHistory(say) };
}

async function askWhereToSave(suggested: string): Promise<string | null> {
  const defaultPath = join(app.getPath('documents'), suggested);
  const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath });
  return canceled || filePath === '' ? null : filePath;
}

async function askWhichSettings(say: SayText): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    defaultPath: app.getPath('documents'),
    properties: ['openFile'],
    filters: [
      { name: say('dialog.settings'), extensions: ['json'] },
      { name: say('dialog.allFiles'), extensions: ['*'] },
    ],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

async function askWhichHistory(say: SayText): Promise<readonly string[] | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: say('dialog.history'), extensions: ['json', 'csv'] }],
  });
  return canceled ? null : filePaths;
}

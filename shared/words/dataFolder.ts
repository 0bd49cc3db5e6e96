/** What keeps the app from its data folder, and what helps, in a language. */
import type { FolderObstacle, StartRefusal } from '../dataFolder.ts';
import type { SayText } from './say.ts';

/** Which folder it is about. */
const located = (at: string | null) => ({ where: at === null ? 'here' : 'above', at: at ?? '' });

const ofFolder = (folder: string | null) => ({ has: folder === null ? 'no' : 'yes', folder: folder ?? '' });

/** Such as `its disk is mounted read-only`. */
function causeText(say: SayText, obstacle: FolderObstacle): string {
  switch (obstacle.kind) {
    case 'other':
      return obstacle.cause;
    case 'not-lockable':
      return obstacle.cause ?? say('dataFolder.cause.not-lockable');
    case 'file-in-the-way':
    case 'link-to-file':
    case 'not-writable':
      return say(`dataFolder.cause.${obstacle.kind}`, located(obstacle.at));
    case 'broken-link':
      return say('dataFolder.cause.broken-link', { ...located(obstacle.at), target: obstacle.target });
    case 'of-another':
      return say('dataFolder.cause.of-another', { ...located(obstacle.at), owner: String(obstacle.owner) });
    case 'foreign-lock':
      return say('dataFolder.cause.foreign-lock', { host: obstacle.host });
    default:
      return say(`dataFolder.cause.${obstacle.kind}`);
  }
}

/** `keep`: the app runs meanwhile, and keeps nothing. `start`: it cannot start. */
type Aim = 'keep' | 'start';

/** What the person can do, as a sentence. */
function remedyText(say: SayText, obstacle: FolderObstacle, aim: Aim): string {
  switch (obstacle.kind) {
    case 'full':
    case 'quota':
      return say('dataFolder.remedy.make-room', { aim });
    case 'file-in-the-way':
    case 'link-to-file':
    case 'broken-link':
      return say('dataFolder.remedy.move-away', { aim });
    case 'not-writable':
      return say('dataFolder.remedy.not-writable', { aim, command: obstacle.command });
    case 'of-another':
      return obstacle.command === null
        ? say('dataFolder.remedy.other', { aim })
        : say('dataFolder.remedy.of-another', { aim, command: obstacle.command });
    case 'foreign-lock':
      return say('dataFolder.remedy.foreign-lock', { aim, file: obstacle.file });
    default:
      return say(`dataFolder.remedy.${obstacle.kind}`, { aim });
  }
}

export const nothingKeptText = (say: SayText, folder: string | null, obstacle: FolderObstacle): string =>
  say('notice.nothingKept', {
    ...ofFolder(folder),
    cause: causeText(say, obstacle),
    remedy: remedyText(say, obstacle, 'keep'),
  });

/** What people read if there is no folder to work in at all. */
export function startRefusalText(say: SayText, { folder, obstacle, cause }: StartRefusal): string {
  const refusal = say('start.noFolder', {
    ...ofFolder(folder),
    cause: causeText(say, obstacle),
    remedy: remedyText(say, obstacle, 'start'),
  });
  return cause === null ? refusal : say('start.noFolderBecause', { refusal, cause });
}

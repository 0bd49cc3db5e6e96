import { messageOf } from '../../shared/cleanText.ts';

/** Why the disk does not give or take a file, in words of a person. */
const CAUSES: Readonly<Record<string, readonly [why: string, remedy: string]>> = {
  EACCES: ['it is not allowed', 'Allow it for your user, or change it there by hand.'],
  EPERM: ['it is not allowed', 'Allow it for your user, or change it there by hand.'],
  EROFS: [
    'its disk can only be read',
    'Change it where it comes from, or put a file that can be written in its place.',
  ],
  ENOSPC: ['the disk is full', 'Make some room on it.'],
  EDQUOT: ['your share of the disk is used up', 'Make some room on it.'],
  EISDIR: ['a folder has its name', 'Move that folder away.'],
  EBUSY: ['another program or the system holds it', 'Close what uses it.'],
  ENOENT: ['the folder it leads to is not there', 'Make that folder, or mend the link.'],
  ENOTDIR: ['a file stands where a folder should be', 'Mend the link.'],
  ELOOP: ['its links go round in a circle', 'Mend the link.'],
};

/** Such as `it is not allowed`; the message of the error where its code is none of the usual. */
export function diskCauseOf(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  return CAUSES[code]?.[0] ?? messageOf(error);
}

/** What helps, as a sentence; empty where nobody knows. */
export const diskRemedyOf = (error: unknown): string => CAUSES[(error as NodeJS.ErrnoException).code ?? '']?.[1] ?? '';

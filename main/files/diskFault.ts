import { messageOf } from '../../shared/cleanText.ts';
import type { DiskFault } from '../../shared/notice.ts';

/** By the code of the system. */
const CAUSES: Readonly<Record<string, DiskFault['cause']>> = {
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'read-only',
  ENOSPC: 'full',
  EDQUOT: 'quota',
  EISDIR: 'is-folder',
  EBUSY: 'busy',
  ENOENT: 'no-folder',
  ENOTDIR: 'file-as-folder',
  ELOOP: 'loop',
};

/** Why the disk does not give or take a file. */
export function diskFaultOf(error: unknown): DiskFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return { cause: CAUSES[code] ?? 'other', message: messageOf(error) };
}

/** Whether both say the same to a person: the words of the system may name a file that is another each time. */
export const isSameFault = (one: DiskFault, other: DiskFault | null): boolean =>
  one.cause === other?.cause && (one.cause !== 'other' || one.message === other.message);

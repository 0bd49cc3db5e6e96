import { useMemo } from 'react';
import type { Writing } from '../../../shared/words/settings.ts';
import { useSay } from '../../ui/say.ts';
import { useSnapshot } from '../../ui/snapshot.ts';

/** What words of values go by. */
export function useWriting(): Writing {
  const say = useSay();
  const { numberLocale, platform } = useSnapshot().snapshot;
  return useMemo(() => ({ say, numberLocale, isMac: platform === 'darwin' }), [say, numberLocale, platform]);
}

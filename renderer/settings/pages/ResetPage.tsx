import { RotateCcw } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Button } from 'react-aria-components';
import { awayFromDefaults, OWN_LISTS } from '../../../shared/settings/reset.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings/schema.ts';
import { isWithin, sectionsWith } from '../../../shared/settings/undo.ts';
import { ended, rowNames } from '../navigation/changeWords.ts';
import type { SettingsSection } from './sections.ts';
import { useSettings } from '../access/settingsAccess.tsx';

/** At the end of a page: what differs from the defaults, and the way back. Nothing where nothing does. */
export function ResetPage({ name, owns }: Pick<SettingsSection, 'name' | 'owns'>) {
  const { settings, changes } = useSettings();
  // Its rows tell what they are called.
  const [page, setPage] = useState<HTMLElement | null>(null);
  const find = useCallback((here: HTMLElement | null) => setPage(here?.closest<HTMLElement>('.panel') ?? null), []);
  const paths = awayFromDefaults(settings, DEFAULT_SETTINGS, owns).map(({ path }) => path);
  if (paths.length === 0) return null;
  const reset = () => {
    page?.focus();
    void changes.make(
      (now) => sectionsWith(now, awayFromDefaults(now, DEFAULT_SETTINGS, owns), 'after'),
      `${name}, back to the defaults`,
    );
  };
  return (
    <section ref={find} className="reset" aria-label="Defaults">
      <p className="small quiet">
        {`Not as it came: ${page === null ? '' : ended(inShort(rowNames(page, paths)))}`}
        {OWN_LISTS.some((list) => owns.some((part) => isWithin(list, part))) ? ' What you added yourself stays.' : ''}
      </p>
      <Button className="button" onPress={reset}>
        <RotateCcw size={16} aria-hidden="true" />
        Back to the defaults
      </Button>
    </section>
  );
}

/** More names than these are no help. */
const MOST_NAMES = 4;

function inShort(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return [...names.slice(0, MOST_NAMES), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

import { RotateCcw } from 'lucide-react';
import { useRef } from 'react';
import { Button } from 'react-aria-components';
import type { Page } from '../../../shared/settings/pages.ts';
import { awayFromDefaults, hasPersonal } from '../../../shared/settings/reset.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings/schema.ts';
import { sectionsWith } from '../../../shared/settings/undo.ts';
import type { SayText } from '../../../shared/words/say.ts';
import { placeNames } from '../../../shared/words/settingChanges.ts';
import { useSay } from '../../ui/say.ts';
import { useSettings } from '../access/settingsAccess.tsx';

/** At the end of a page: what differs from the defaults, and the way back. Nothing where nothing does. */
export function ResetPage({ page: { id, owns } }: { readonly page: Page }) {
  const say = useSay();
  const { settings, changes } = useSettings();
  const box = useRef<HTMLElement>(null);
  const paths = awayFromDefaults(settings, DEFAULT_SETTINGS, owns).map(({ path }) => path);
  if (paths.length === 0) return null;
  const reset = () => {
    box.current?.closest<HTMLElement>('.panel')?.focus();
    void changes.make(
      (now) => sectionsWith(now, awayFromDefaults(now, DEFAULT_SETTINGS, owns), 'after'),
      say('settings.reset.done', { page: say(`settings.page.${id}.name`) }),
    );
  };
  const personal = hasPersonal(owns) ? 'yes' : 'no';
  return (
    <section ref={box} className="reset" aria-label={say('settings.reset.title')}>
      <p className="small quiet">{say('settings.reset.away', { ...inShort(say, placeNames(say, paths)), personal })}</p>
      <Button className="button" onPress={reset}>
        <RotateCcw size={16} aria-hidden="true" />
        {say('settings.reset.back')}
      </Button>
    </section>
  );
}

/** More names than these are no help. */
const MOST_NAMES = 4;

function inShort(say: SayText, names: readonly string[]) {
  const more = Math.max(0, names.length - MOST_NAMES);
  const first = names.slice(0, MOST_NAMES).join('; ');
  const list = more === 0 ? first : say('settings.reset.more', { names: first, more });
  return { names: list, end: /[.?]$/.test(list) ? 'own' : 'none' };
}

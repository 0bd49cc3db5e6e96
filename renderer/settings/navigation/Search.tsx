import { Search as Glass, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Autocomplete, Button, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components';
import type { PlaceId } from '../../../shared/settings/pages.ts';
import { keepSearch, type Search as Index } from '../../../shared/settings/search.ts';
import { useSay } from '../../ui/say.ts';
import { useSnapshot } from '../../ui/snapshot.ts';
import { useSettings } from '../access/settingsAccess.tsx';
import { keepsKeys } from '../access/useUndoKeys.ts';
import { type FoundRow, searchRows } from './searchRows.ts';

/** More than these are no help. */
const MOST = 8;

/** A field that finds every setting, and the list of what it has found. */
export function Search({ go }: { readonly go: (place: PlaceId) => void }) {
  const say = useSay();
  const { snapshot } = useSnapshot();
  const { settings } = useSettings();
  const [query, setQuery] = useState('');
  const [indexOf] = useState(() => keepSearch<FoundRow>());
  // Null until somebody searches: then the rows are as they are at that time.
  const [index, setIndex] = useState<Index<FoundRow> | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useSearchKeys(field);
  const isOpen = query.trim() !== '';
  const results = useMemo(() => index?.find(query).slice(0, MOST) ?? [], [index, query]);
  const choose = (row: FoundRow | undefined) => {
    if (row === undefined) return;
    setQuery('');
    go(row.place);
  };
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <SearchField
        className="search"
        aria-label={say('settings.search.label')}
        onFocus={() => setIndex(indexOf(searchRows(say, settings, snapshot)))}
        onSubmit={() => {
          // Enter on a result is handled by the result.
          if (!field.current?.hasAttribute('aria-activedescendant')) choose(results[0]);
        }}
      >
        <Glass size={16} aria-hidden="true" />
        <Input ref={field} className="input" placeholder={say('settings.search.placeholder')} spellCheck={false} />
        {query === '' ? null : (
          <Button className="button bare icon" aria-label={say('settings.search.clear')}>
            <X size={16} aria-hidden="true" />
          </Button>
        )}
      </SearchField>
      {isOpen ? (
        <ListBox
          className="choices found"
          aria-label={say('settings.search.results')}
          items={results.map((row) => ({ ...row, id: row.place }))}
          onAction={(key) => choose(results.find(({ place }) => place === key))}
          renderEmptyState={() => <p className="small quiet found-none">{say('settings.search.none')}</p>}
        >
          {({ id, label, group, page }) => (
            <ListBoxItem id={id} className="choice" textValue={say('settings.name', { group: label, label: page })}>
              <span className="found-label">{label}</span>
              <span className="small quiet">
                {group === null ? page : say('settings.name', { group: page, label: group })}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      ) : null}
      <p className="visually-hidden" role="status">
        {isOpen ? say('settings.search.count', { count: results.length }) : ''}
      </p>
    </Autocomplete>
  );
}

/** Ctrl or Cmd with F from anywhere, a slash from where nothing is typed. */
function useSearchKeys(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isFind = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'f';
      const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isFind && !(isSlash && !keepsKeys(event.target))) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [field]);
}

import { Search as Glass, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Autocomplete, Button, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components';
import { found } from '../../../shared/settings/search.ts';
import { keepsKeys } from '../access/useUndoKeys.ts';
import { type FoundRow, Unseen } from './Unseen.tsx';

/** More than these are no help. */
const MOST = 8;

/** A field that finds every setting, and the list of what it has found. */
export function Search({ go }: { readonly go: (row: FoundRow) => void }) {
  const [query, setQuery] = useState('');
  // Null until somebody searches: then the pages are read as they are at that time.
  const [rows, setRows] = useState<readonly FoundRow[] | null>(null);
  const [isReading, setReading] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useSearchKeys(field);
  const isOpen = query.trim() !== '';
  const results = isOpen ? found(rows ?? [], query).slice(0, MOST) : [];
  const choose = (row: FoundRow | undefined) => {
    if (row === undefined) return;
    setQuery('');
    go(row);
  };
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <SearchField
        className="search"
        aria-label="Search the settings"
        onFocus={() => setReading(true)}
        onSubmit={() => {
          // Enter on a result is that result's own.
          if (!field.current?.hasAttribute('aria-activedescendant')) choose(results[0]);
        }}
      >
        <Glass size={16} aria-hidden="true" />
        <Input ref={field} className="input" placeholder="Search" spellCheck={false} />
        {query === '' ? null : (
          <Button className="button bare icon" aria-label="Clear the search">
            <X size={16} aria-hidden="true" />
          </Button>
        )}
      </SearchField>
      {isOpen ? (
        <ListBox
          className="choices found"
          aria-label="Settings found"
          items={results.map((row, place) => ({ ...row, id: String(place) }))}
          onAction={(key) => choose(results[Number(key)])}
          renderEmptyState={() => <p className="small quiet found-none">Nothing here is called that.</p>}
        >
          {({ id, label, group, page }) => (
            <ListBoxItem id={id} className="choice" textValue={`${label}, ${page}`}>
              <span className="found-label">{label}</span>
              <span className="small quiet">{group === null ? page : `${page}, ${group}`}</span>
            </ListBoxItem>
          )}
        </ListBox>
      ) : null}
      <p className="visually-hidden" role="status">
        {isOpen ? `${results.length} found` : ''}
      </p>
      {isReading ? (
        <Unseen
          onRead={(read) => {
            setRows(read);
            setReading(false);
          }}
        />
      ) : null}
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

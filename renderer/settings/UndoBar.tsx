import { Redo2, Undo2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import { ended } from './navigation/changeWords.ts';
import { useSettings } from './access/settingsAccess.tsx';
import type { LastChange } from './access/useUndo.ts';

/**
 * What was changed last, with the way back. It has its place from the start, so that nothing moves and no setting is
 * covered when there is something to tell.
 */
export function UndoBar() {
  const { undo, redo, last } = useSettings().changes;
  return (
    <footer className="undo-bar">
      <p className="small quiet" role="status">
        {inWords(last)}
      </p>
      <div className="undo-ways">
        {redo === null ? null : (
          <Button className="button bare" onPress={redo}>
            <Redo2 size={16} aria-hidden="true" />
            Redo
          </Button>
        )}
        <Button className="button bare" isDisabled={undo === null} onPress={() => undo?.()}>
          <Undo2 size={16} aria-hidden="true" />
          Undo
        </Button>
      </div>
    </footer>
  );
}

function inWords(last: LastChange | null): string {
  switch (last?.is) {
    case undefined:
      return 'Everything takes effect at once.';
    case 'changed': {
      const { name, value } = last.words;
      // A question has its own mark.
      return `Changed: ${ended(value === '' ? name : `${name}${name.endsWith('?') ? '' : ':'} ${value}`)}`;
    }
    case 'undone':
      return `Undone: ${ended(last.words.name)}`;
    case 'redone':
      return `Done again: ${ended(last.words.name)}`;
    case 'refused':
      return last.problem;
  }
}

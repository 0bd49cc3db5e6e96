import { Redo2, Undo2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { SayText } from '../../shared/words/say.ts';
import { useSay } from '../ui/say.ts';
import { useSettings } from './access/settingsAccess.tsx';
import type { LastChange } from './access/useUndo.ts';

/**
 * What was changed last, with the way back. It has its place from the start, so that nothing moves and no setting is
 * covered when there is something to tell.
 */
export function UndoBar() {
  const say = useSay();
  const { undo, redo, last } = useSettings().changes;
  return (
    <footer className="undo-bar">
      <p className="small quiet" role="status">
        {lastChangeText(say, last)}
      </p>
      <div className="undo-ways">
        {redo === null ? null : (
          <Button className="button bare" onPress={redo}>
            <Redo2 size={16} aria-hidden="true" />
            {say('settings.undo.redo')}
          </Button>
        )}
        <Button className="button bare" isDisabled={undo === null} onPress={() => undo?.()}>
          <Undo2 size={16} aria-hidden="true" />
          {say('settings.undo.undo')}
        </Button>
      </div>
    </footer>
  );
}

function lastChangeText(say: SayText, last: LastChange | null): string {
  switch (last?.is) {
    case undefined:
      return say('settings.undo.atOnce');
    case 'changed': {
      const { name, value } = last.words;
      if (value === '') return say('settings.undo.changed', withEnd(name));
      return say('settings.undo.changedTo', { ...withEnd(name), value });
    }
    case 'undone':
      return say('settings.undo.undone', withEnd(last.words.name));
    case 'redone':
      return say('settings.undo.redone', withEnd(last.words.name));
    case 'refused':
      return last.problem;
  }
}

/** A question, or a name that is a sentence, has its own mark at the end. */
const withEnd = (name: string) => ({ name, end: /[.?]$/.test(name) ? 'own' : 'none' });

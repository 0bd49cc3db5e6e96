import { Button } from 'react-aria-components';
import { RestoredLine } from '../../ui/RestoredLine.tsx';
import { useSay } from '../../ui/say.ts';
import { useOwnDraft } from './ownDraft.tsx';

/** An exercise that was being written when the window went. */
export function KeptExercise({ goOn }: { readonly goOn: (() => void) | null }) {
  const say = useSay();
  const { draft, isKept, setDraft } = useOwnDraft();
  if (draft === null || !isKept) return null;
  const name = draft.name.trim();
  return (
    <RestoredLine discard={() => setDraft(null)}>
      {name === '' ? say('settings.own.kept') : say('settings.own.keptNamed', { name })}
      {goOn === null ? null : (
        <Button className="button bare" onPress={goOn}>
          {say('settings.own.goOn')}
        </Button>
      )}
    </RestoredLine>
  );
}

import { Button } from 'react-aria-components';
import { RestoredLine } from '../../ui/RestoredLine.tsx';
import { useOwnDraft } from './ownDraft.tsx';

/** An exercise that was being written when the window went. */
export function KeptExercise({ goOn }: { readonly goOn: (() => void) | null }) {
  const { draft, isKept, setDraft } = useOwnDraft();
  if (draft === null || !isKept) return null;
  const name = draft.name.trim();
  return (
    <RestoredLine discard={() => setDraft(null)}>
      {name === '' ? 'An exercise that you began to write was kept.' : `“${name}”, which you began to write, was kept.`}
      {goOn === null ? null : (
        <Button className="button bare" onPress={goOn}>
          Go on
        </Button>
      )}
    </RestoredLine>
  );
}

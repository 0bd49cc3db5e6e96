import { useSay } from './say.ts';

/** Beside a field with what was typed before its window went. */
export function UnappliedNote() {
  const say = useSay();
  return (
    <p className="small quiet not-in-use" role="status">
      {say('draft.notInUse')}
    </p>
  );
}

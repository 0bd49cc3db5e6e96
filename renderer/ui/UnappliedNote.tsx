/** Beside a field with what was typed before its window went. */
export function UnappliedNote() {
  return (
    <p className="small quiet not-in-use" role="status">
      Typed before and not in use yet: Enter takes it, Escape discards it.
    </p>
  );
}

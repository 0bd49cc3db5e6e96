/** What happens to what Unknot sees. */
export function Privacy() {
  return (
    <p>
      No key is read and no window title is stored. Unknot sees which app is in front, whether the pointer moves and how
      long ago you last touched mouse or keys. Nothing leaves this computer.
    </p>
  );
}

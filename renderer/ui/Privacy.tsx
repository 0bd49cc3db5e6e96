/** What happens to what Unknot sees. */
export function Privacy() {
  return (
    <p>
      No key is read and no window title is stored. Unknot sees which app is in front and whether it fills the screen,
      whether the pointer moves, how long ago you last touched mouse or keys, and whether the screen is locked. Nothing
      leaves this computer.
    </p>
  );
}

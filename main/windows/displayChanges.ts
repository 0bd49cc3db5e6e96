import { screen } from 'electron';

/** Calls `follow` whenever a display comes, goes, or changes its size, place or scale. Gives back the way to stop. */
export function onDisplayChange(follow: () => void): () => void {
  // One listener for each, so that what Electron sends along is not taken for an argument.
  const listener = () => follow();
  screen.on('display-added', listener);
  screen.on('display-removed', listener);
  screen.on('display-metrics-changed', listener);
  return () => {
    screen.off('display-added', listener);
    screen.off('display-removed', listener);
    screen.off('display-metrics-changed', listener);
  };
}

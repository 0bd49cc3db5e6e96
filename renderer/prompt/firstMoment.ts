/** A press in the first moment of a card was on its way to what lay there before. */
import { useEffect, useState } from 'react';

/** Longer than a hand or a key takes that was on its way; docs/architecture.md. */
const FIRST_MOMENT_MS = 600;
/** Main says when the card is on the screen. Should it not, the card can be pressed all the same. */
const AT_LATEST_MS = 4000;

/** Whether the card has just come on the screen. */
export function useFirstMoment(): boolean {
  const [isFirst, setIsFirst] = useState(true);
  useEffect(() => {
    const end = () => setIsFirst(false);
    let timer = setTimeout(end, AT_LATEST_MS);
    const onShown = () => {
      clearTimeout(timer);
      timer = setTimeout(end, FIRST_MOMENT_MS);
    };
    window.addEventListener('shown', onShown);
    if (document.documentElement.dataset['shown'] !== undefined) onShown();
    return () => {
      clearTimeout(timer);
      window.removeEventListener('shown', onShown);
    };
  }, []);
  return isFirst;
}

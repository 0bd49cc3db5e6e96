import { useEffect, useEffectEvent, useState } from 'react';

/** A 1 may be the beginning of 10: it is an answer after this time without a 0, in milliseconds. */
const TEN_WITHIN = 700;

/**
 * Answers by the number keys, from wherever the focus is, and dismisses by Escape. Gives back the number that is begun.
 */
export function useKeys(answer: (pain: number) => void, dismiss: () => void): number | null {
  const [begun, setBegun] = useState<number | null>(null);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (event.key === 'Escape') dismiss();
    if (!/^\d$/.test(event.key)) return;
    const digit = Number(event.key);
    setBegun(null);
    if (begun !== null && digit === 0) answer(10);
    else if (digit === 1) setBegun(1);
    else answer(digit);
  });
  const waitedLong = useEffectEvent(() => {
    setBegun(null);
    answer(1);
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  useEffect(() => {
    if (begun === null) return;
    const timer = setTimeout(waitedLong, TEN_WITHIN);
    return () => clearTimeout(timer);
  }, [begun]);
  return begun;
}

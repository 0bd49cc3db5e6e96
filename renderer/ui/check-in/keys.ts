import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { withLatinDigits } from '../../../shared/digits.ts';

/** A 1 may be the beginning of 10: it is an answer after this time without a 0, in milliseconds. */
const TEN_WITHIN = 700;

/**
 * Answers by the number keys, from wherever the focus is, and dismisses by Escape. Gives back the number that is begun.
 */
export function useAnswerKeys(answer: (pain: number) => void, dismiss: () => void): number | null {
  const [begun, setBegun] = useState<number | null>(null);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (event.key === 'Escape') dismiss();
    const key = withLatinDigits(event.key);
    if (!/^\d$/.test(key)) return;
    const digit = Number(key);
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

/**
 * Chooses a number by its key, from everywhere but a field for text. 1 chooses at once, and a 0 right after it makes it
 * 10; so does the key `-`, which lies beside the 0 on many keyboards. Enter saves, but for a button, which it presses.
 */
export function useChoosingKeys({
  choose,
  save,
}: {
  readonly choose: (pain: number) => void;
  readonly save: () => void;
}) {
  const oneAt = useRef(Number.NEGATIVE_INFINITY);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (event.target instanceof HTMLTextAreaElement) return;
    if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) return save();
    if (event.key === '-') choose(10);
    const key = withLatinDigits(event.key);
    if (!/^\d$/.test(key)) return;
    const isTen = key === '0' && event.timeStamp - oneAt.current < TEN_WITHIN;
    oneAt.current = key === '1' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    choose(isTen ? 10 : Number(key));
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

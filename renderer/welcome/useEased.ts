import { useEffect, useRef, useState } from 'react';
import { useMedia } from '../ui/figure/theme.ts';

const MS = 400;

/** Follows a number slowly; at once for whoever wants less motion. */
export function useEased(target: number): number {
  const atOnce = useMedia('(prefers-reduced-motion: reduce)');
  const [shown, setShown] = useState(target);
  const from = useRef(target);
  useEffect(() => {
    if (from.current === target) return;
    const start = from.current;
    const since = window.performance.now();
    let asked = 0;
    const next = () => {
      const t = atOnce ? 1 : Math.min(1, (window.performance.now() - since) / MS);
      from.current = start + (target - start) * t * t * (3 - 2 * t);
      setShown(from.current);
      if (t < 1) asked = requestAnimationFrame(next);
    };
    asked = requestAnimationFrame(next);
    return () => cancelAnimationFrame(asked);
  }, [target, atOnce]);
  return shown;
}

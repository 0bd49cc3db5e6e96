import { useEffect, useRef, useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';

/**
 * Says to a screen reader what has changed: of several parts, from the widest to the narrowest, the first that is new
 * and all after it. Not those it starts with, which the page itself is read for.
 */
export function Announcer({ parts }: { readonly parts: readonly string[] }) {
  const [said, setSaid] = useState('');
  const last = useRef(parts);
  useEffect(() => {
    const from = parts.findIndex((part, index) => part !== last.current[index]);
    last.current = parts;
    if (from >= 0) setSaid(parts.slice(from).join(' ').trim());
  }, [parts]);
  return (
    <VisuallyHidden>
      <p aria-live="polite">{said}</p>
    </VisuallyHidden>
  );
}

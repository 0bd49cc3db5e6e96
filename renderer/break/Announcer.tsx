import { useEffect, useRef, useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';

/** Says each new `text` to a screen reader; not the one it starts with, which the page itself is read for. */
export function Announcer({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  const last = useRef(text);
  useEffect(() => {
    if (last.current === text) return;
    last.current = text;
    setSaid(text);
  }, [text]);
  return (
    <VisuallyHidden>
      <p aria-live="polite">{said}</p>
    </VisuallyHidden>
  );
}

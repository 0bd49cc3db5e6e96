import { type ReactNode, useEffect, useRef } from 'react';

/** The heading of a screen, which takes the focus when the screen comes: reading goes on from there. */
export function Head({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current!.focus({ preventScroll: true });
  }, []);
  return (
    <header className="welcome-head">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p className="page-lead">{children}</p>
    </header>
  );
}

import type { ReactNode } from 'react';
import { Strand } from './Strand.tsx';

/** A window that has nothing else to show says so. */
export function PlainMessage({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <main className="plain-message">
      <Strand progress={0} className="plain-message-mark" />
      <h1>{title}</h1>
      {children === undefined ? null : <p>{children}</p>}
    </main>
  );
}

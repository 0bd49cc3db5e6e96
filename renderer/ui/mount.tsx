import '@fontsource-variable/atkinson-hyperlegible-next';
import './tokens.css';
import './base.css';
import './controls.css';
import { Component, type ComponentType, type ReactNode, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { PlainMessage } from './PlainMessage.tsx';
import { followLanguage } from './say.ts';
import { startMirror, useMirror } from './snapshot.ts';

/**
 * Puts a page into the window, with a plain message in its place wherever it cannot be shown.
 * @param ready what the page needs besides the first snapshot; it is shown once that has settled
 */
export function mount(Page: ComponentType, ready: () => Promise<void> = () => Promise.resolve()): void {
  const root = createRoot(document.getElementById('root')!);
  if (window.unknot === undefined) {
    root.render(<PlainMessage title="Unknot is not here">Open this page from Unknot’s tray icon.</PlainMessage>);
    return;
  }
  followLanguage();
  startMirror();
  void ready().finally(() => show(root, Page));
}

function show(root: Root, Page: ComponentType): void {
  root.render(
    <StrictMode>
      <ErrorBoundary>
        <WhenHere Page={Page} />
      </ErrorBoundary>
    </StrictMode>,
  );
}

function WhenHere({ Page }: { readonly Page: ComponentType }) {
  const mirror = useMirror();
  switch (mirror.is) {
    case 'waiting':
      return null;
    case 'failed':
      return (
        <PlainMessage title="Unknot does not answer">Close this window and open it again from the tray.</PlainMessage>
      );
    case 'here':
      return <Page />;
  }
}

/** Keeps a fault in a page from leaving the window blank. */
class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <PlainMessage title="This page could not be shown">
        Close this window and open it again. Your settings and your day are kept.
      </PlainMessage>
    );
  }
}

import '@fontsource-variable/atkinson-hyperlegible-next';
import './tokens.css';
import './base.css';
import './controls.css';
import { Component, type ComponentType, type ReactNode, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { PlainMessage } from './PlainMessage.tsx';
import type { PlainId } from '../../shared/words/say.ts';
import { followLanguage, useSay } from './say.ts';
import { startMirror, useWhatIsKnown } from './snapshot.ts';

/**
 * Puts a page into the window, with a plain message in its place wherever it cannot be shown.
 * @param title what the window is called
 * @param ready what the page needs besides the first snapshot; it is shown once that has settled
 */
export function mount(Page: ComponentType, title: PlainId, ready: () => Promise<void> = () => Promise.resolve()): void {
  const root = createRoot(document.getElementById('root')!);
  followLanguage(title);
  if (window.unknot === undefined) {
    root.render(<Message title="page.notHere" note="page.notHereNote" />);
    return;
  }
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
  switch (useWhatIsKnown()) {
    case 'waiting':
      return null;
    case 'failed':
      return <Message title="page.noAnswer" note="page.noAnswerNote" />;
    case 'here':
      return <Page />;
  }
}

function Message({ title, note }: { readonly title: PlainId; readonly note: PlainId }) {
  const say = useSay();
  return <PlainMessage title={say(title)}>{say(note)}</PlainMessage>;
}

/** Keeps a fault in a page from leaving the window blank. */
class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return <Message title="page.broken" note="page.brokenNote" />;
  }
}

import { Component, type ReactNode } from 'react';
import { words } from './words';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** What is left when drawing the pane breaks: plain elements, since what broke may be a part or the theme itself. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <main style={{ padding: '16px', fontFamily: 'system-ui, sans-serif' }}>
        <div role="alert">
          <h1 style={{ fontSize: '1.25rem' }}>{words.broken.title}</h1>
          <p>{words.broken.todo}</p>
        </div>
        <button type="button" style={{ minHeight: '36px' }} onClick={() => this.setState({ isBroken: false })}>
          {words.broken.retry}
        </button>
      </main>
    );
  }
}

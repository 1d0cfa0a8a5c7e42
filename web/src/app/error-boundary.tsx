import { Component, type ReactNode } from 'react';
import { Broken } from '../parts/broken.js';

interface State {
  readonly isBroken: boolean;
}

/** A defect of the console: says so, keeps what was typed (drafts are saved), and starts anew. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { isBroken: false };

  static getDerivedStateFromError(): State {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken again={() => location.reload()} /> : this.props.children;
  }
}

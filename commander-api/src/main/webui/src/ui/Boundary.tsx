import { Component, type ReactNode } from 'react';
import { Banner, Button } from './parts';

/** Keeps the frame standing when a view breaks, and says so: nobody under stress may face an empty page. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? (
      <div className="alone stack">
        <Banner tone="bad">This page has failed. What the server has is not touched; what was typed is kept in this tab.</Banner>
        <Button kind="primary" onClick={() => this.setState({ broken: false })}>Try again</Button>
      </div>
    ) : this.props.children;
  }
}

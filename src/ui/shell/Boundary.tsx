import { Component, type ComponentChildren } from 'preact';
import { Button } from '../components/Button';
import { EmptyState } from '../components/Notice';
import { t } from '../i18n';

/** A screen that throws is replaced by a word and a way on; the rail and the bar stay. Another path starts afresh. */
export class Boundary extends Component<
  { path: string; children: ComponentChildren },
  { brokenAt: string | null }
> {
  override state = { brokenAt: null };

  override componentDidCatch(error: unknown): void {
    this.setState({ brokenAt: this.props.path });
    reportError(error); // to the browser's console, as if nobody had caught it
  }

  override render() {
    if (this.state.brokenAt !== this.props.path) return this.props.children;
    return <Broken />;
  }
}

/** Also what a screen shows whose code could not be loaded. */
export function Broken() {
  return (
    <EmptyState
      icon="alert"
      title={t('app.broken-title')}
      actions={
        <Button variant="primary" onClick={() => location.reload()}>
          {t('app.reload')}
        </Button>
      }
    >
      <p>{t('app.broken-text')}</p>
    </EmptyState>
  );
}

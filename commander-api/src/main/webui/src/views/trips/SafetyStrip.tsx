import { api } from '../../api/client';
import type { SafetyPage } from '../../api/types';
import { useLive } from '../../live/useLive';
import { Banner } from '../../ui/parts';

/** What is dangerous now, in one line, on every page where somebody decides something; nothing when all is well. */
export function SafetyStrip() {
  const page = useLive(
    (signal) => api<SafetyPage>('/safety-events', { signal, query: { status: ['open', 'acknowledged'], limit: 100 } }),
    [],
    (event) => event.type.startsWith('safety.'),
  );
  const events = page.value?.safety_events ?? [];
  if (events.length === 0) {
    return null;
  }
  const open = events.filter((event) => event.status === 'OPEN').length;
  const critical = events.filter((event) => event.severity === 'CRITICAL').length;
  const worst = events.find((event) => event.severity === 'CRITICAL') ?? events[0]!;
  return (
    <Banner tone={critical > 0 ? 'bad' : 'warn'}>
      <strong>
        <span aria-hidden="true">⚠ </span>
        {events.length === 1 ? '1 safety event is not resolved' : `${events.length} safety events are not resolved`}
      </strong>
      {critical > 0 && <> · <strong>{critical} critical</strong></>}
      {open > 0 && <> · {open} not acknowledged</>}: {worst.description.slice(0, 120)}{' '}
      <a href="#/trips" className="strip-link">Look after {events.length === 1 ? 'it' : 'them'}</a>
    </Banner>
  );
}

import type { Envelope } from '../../api/types';
import { percent } from '../../format/amount';
import type { Tone } from '../../ui/parts';

/** One thing that happened to a mission, for a person. */
export interface Entry {
  key: string;
  at: string;
  tone: Tone;
  sign: string;
  title: string;
  detail: string;
}

const STATUS: Record<string, { tone: Tone; sign: string; word: string }> = {
  CREATED: { tone: 'off', sign: '○', word: 'Created' },
  QUEUED: { tone: 'waiting', sign: '◔', word: 'Queued' },
  IN_PROGRESS: { tone: 'running', sign: '▶', word: 'Taken on' },
  COMPLETED: { tone: 'good', sign: '✓', word: 'Completed' },
  FAILED: { tone: 'bad', sign: '✗', word: 'Failed' },
  CANCELLED: { tone: 'off', sign: '⊘', word: 'Cancelled' },
};

/** What an event says; null for those that the timeline leaves to the log and to the progress bar. */
export function entry(id: string, event: Envelope): Entry | null {
  const said = (name: string): string => (typeof event.payload[name] === 'string' ? (event.payload[name] as string) : '');
  const at = event.meta.time ?? new Date(event.timestamp * 1000).toISOString();
  const plain = (title: string, detail = '', tone: Tone = 'off', sign = '•'): Entry => ({ key: id, at, tone, sign, title, detail });
  switch (event.type) {
    case 'mission.created':
      return plain('Posted', '', 'off', '+');
    case 'mission.updated':
      return plain('Changed', said('name'), 'off', '✎');
    case 'mission.held':
      return plain('Waits', said('message'), 'warn', '‖');
    case 'mission.status_changed':
      return moved(id, at, event);
    case 'mission.closed':
      return plain(
        `Closed: ${said('outcome').replaceAll('_', ' ')}`,
        [said('closed_by') && `by ${said('closed_by')}`, said('note')].filter(Boolean).join(': '),
        'good',
        '■',
      );
    case 'mission.deleted':
      return plain('Deleted', said('deleted_by') && `by ${said('deleted_by')}`, 'bad', '✗');
    case 'safety.reported':
      return plain(`Safety event: ${said('severity').toLowerCase()} ${said('type').replaceAll('_', ' ')}`, said('description'), 'bad', '⚠');
    case 'safety.acknowledged':
      return plain('Safety event acknowledged', by(said('acknowledged_by'), said('note')), 'warn', '⚠');
    case 'safety.resolved':
      return plain('Safety event resolved', by(said('resolved_by'), said('note')), 'good', '✓');
    default:
      return null;
  }
}

function by(who: string, note: string): string {
  return [who && `by ${who}`, note].filter(Boolean).join(': ');
}

function moved(id: string, at: string, event: Envelope): Entry {
  const status = String(event.payload['new_status']);
  const known = STATUS[status] ?? { tone: 'off' as Tone, sign: '•', word: status };
  const back = status === 'QUEUED' && ['IN_PROGRESS', 'FAILED'].includes(String(event.payload['old_status']));
  const reason = event.payload['reason'] as { code?: string; message?: string } | undefined;
  const attempt = event.meta['attempt'];
  const soldier = /^soldier\/(.*)$/.exec(event.source)?.[1];
  const details = [
    typeof attempt === 'number' && attempt > 0 ? `attempt ${attempt}` : '',
    soldier ? `by ${soldier}` : '',
    reason?.message ? `${reason.code ?? ''}: ${reason.message}` : '',
  ];
  return { key: id, at, ...known, title: back ? 'Queued again' : known.word, detail: details.filter(Boolean).join(' · ') };
}

/** How far a soldier is, from a progress event. */
export function progressText(event: Envelope): string {
  const fraction = event.payload['fraction'];
  const message = event.payload['message'];
  return `${typeof fraction === 'number' ? percent(fraction) : ''}${typeof message === 'string' && message ? ` · ${message}` : ''}`;
}

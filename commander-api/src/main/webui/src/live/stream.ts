import { raw } from '../api/client';
import { Problem } from '../api/problem';
import type { Envelope } from '../api/types';
import { SseParser } from './sse';

/** How a stream stands: `live` means that what is shown is what is. */
export type LinkState = 'connecting' | 'live' | 'away';

export interface StreamHandlers {
  /** An event and the place behind which the stream goes on. */
  event(envelope: Envelope, id: string): void;
  state(state: LinkState): void;
  /** Connected for the first time, or again after the server forgot our place: read everything anew. */
  begin?(): void;
}

const FIRST_WAIT = 500;
const LONGEST_WAIT = 8_000;
/** The server says at least every few seconds that it is there; silence beyond this is a lost connection (ms). */
const SILENCE = 45_000;

/**
 * Follows a stream of events and comes back by itself where it was, without a gap, also after a restart of the server.
 * EventSource cannot show a credential, so this reads the stream with fetch.
 */
export function follow(path: string, handlers: StreamHandlers, query: Record<string, string> = {}): () => void {
  const stop = new AbortController();
  void run(path, query, handlers, stop.signal);
  return () => stop.abort();
}

async function run(
  path: string, query: Record<string, string>, handlers: StreamHandlers, stop: AbortSignal,
): Promise<void> {
  let last: string | null = null;
  let begun = false;
  let wait = FIRST_WAIT;
  handlers.state('connecting');
  while (!stop.aborted) {
    const turn = new AbortController();
    const end = () => turn.abort();
    stop.addEventListener('abort', end);
    try {
      const answer = await raw(path, {
        query,
        signal: turn.signal,
        headers: { Accept: 'text/event-stream', ...(last === null ? {} : { 'Last-Event-ID': last }) },
      });
      wait = FIRST_WAIT;
      handlers.state('live');
      // without a place to go on from there may be a gap
      if (!begun || last === null) {
        begun = true;
        handlers.begin?.();
      }
      await read(answer, turn, (id, envelope) => {
        last = id;
        handlers.event(envelope, id);
      });
    } catch (cause) {
      if (stop.aborted) {
        return;
      }
      if (cause instanceof Problem && cause.status === 422) {
        last = null; // a place of another database
      }
      if (cause instanceof Problem && (cause.status === 401 || cause.status === 403 || cause.status === 404)) {
        handlers.state('away');
        return;
      }
      if (cause instanceof Problem && cause.retryAfter !== null) {
        wait = Math.max(wait, cause.retryAfter * 1000);
      }
    } finally {
      stop.removeEventListener('abort', end);
    }
    if (stop.aborted) {
      return;
    }
    handlers.state('away');
    await pause(wait * (0.75 + Math.random() / 2), stop);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
}

async function read(
  answer: Response, turn: AbortController, tell: (id: string, envelope: Envelope) => void,
): Promise<void> {
  const reader = answer.body?.getReader();
  if (!reader) {
    return;
  }
  const decoder = new TextDecoder();
  const parser = new SseParser((event) => tell(event.id, JSON.parse(event.data) as Envelope));
  let silence = setTimeout(() => turn.abort(), SILENCE);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      clearTimeout(silence);
      silence = setTimeout(() => turn.abort(), SILENCE);
      parser.push(decoder.decode(value, { stream: true }));
    }
  } finally {
    clearTimeout(silence);
  }
}

/** Waits; shorter when the browser says that it is online again. */
function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      stop.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    window.addEventListener('online', done);
    stop.addEventListener('abort', done);
  });
}

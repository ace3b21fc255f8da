import { useRef, useState } from 'react';
import { api } from '../../api/client';
import { Problem } from '../../api/problem';
import { go } from '../../ui/route';
import type { Errors } from './reader';

interface Posting {
  busy: boolean;
  problem: Problem | null;
  /** Sends it and goes to the mission; on a refusal everything stays as it is. */
  post(path: string, body: unknown, done: () => void): Promise<void>;
  clear(): void;
}

/** Sends a mission, once: the same body is only ever one mission, however often it is sent. */
export function usePosting(): Posting {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const last = useRef({ text: '', key: '' });
  const post = async (path: string, body: unknown, done: () => void) => {
    const text = path + JSON.stringify(body);
    if (last.current.text !== text) {
      last.current = { text, key: randomKey() };
    }
    setBusy(true);
    setProblem(null);
    try {
      const made = await api<{ mission_id: string }>(path, {
        method: 'POST', body, headers: { 'Idempotency-Key': last.current.key },
      });
      last.current = { text: '', key: '' };
      done();
      go(`/missions/${made.mission_id}`);
    } catch (cause) {
      setProblem(Problem.away(cause));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, post, clear: () => setProblem(null) };
}

/** Also where the page did not come over TLS, and the browser makes no UUIDs. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the server says of each field, all of it. */
export function errorsOf(problem: Problem | null): Errors {
  const errors: Record<string, string> = {};
  for (const { field, message } of problem?.errors ?? []) {
    errors[field] = field in errors ? `${errors[field]}; ${message}` : message;
  }
  return errors;
}

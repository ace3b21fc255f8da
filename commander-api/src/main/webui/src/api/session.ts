import { Problem } from './problem';
import type { Tokens } from './types';

/**
 * Who we are to the server: nobody (a standalone Driftline takes that for a visitor), somebody with tokens, or a key.
 * Tokens are shared by all tabs, because a refresh token is good once and its second use ends the session; a key is
 * only ever kept by the tab it was typed into.
 */
export type Credential =
  | { kind: 'none' }
  | { kind: 'key'; key: string }
  | { kind: 'tokens'; access: string; refresh: string; /** ms since 1970 */ until: number };

const TOKENS = 'driftline.tokens';
const KEY = 'driftline.key';
/** How long before its end a token is not used any more (ms). */
const MARGIN = 20_000;

export function credential(): Credential {
  const key = sessionStorage.getItem(KEY);
  if (key !== null) {
    return { kind: 'key', key };
  }
  const kept = localStorage.getItem(TOKENS);
  if (kept === null) {
    return { kind: 'none' };
  }
  try {
    const { access, refresh, until } = JSON.parse(kept) as { access: string; refresh: string; until: number };
    return { kind: 'tokens', access, refresh, until };
  } catch {
    return { kind: 'none' };
  }
}

export function keepTokens(tokens: Tokens): void {
  sessionStorage.removeItem(KEY);
  const until = Date.now() + tokens.expires_in * 1000;
  localStorage.setItem(TOKENS, JSON.stringify({ access: tokens.access_token, refresh: tokens.refresh_token, until }));
}

export function keepKey(key: string): void {
  sessionStorage.setItem(KEY, key);
}

export function forget(): void {
  sessionStorage.removeItem(KEY);
  localStorage.removeItem(TOKENS);
}

/** The headers that say who we are; refreshes the tokens first when they are about to end. */
export async function authorization(): Promise<Record<string, string>> {
  const now = credential();
  switch (now.kind) {
    case 'none':
      return {};
    case 'key':
      return { 'X-API-Key': now.key };
    case 'tokens': {
      const access = now.until - MARGIN > Date.now() ? now.access : await refreshed(now.access);
      return access === null ? {} : { Authorization: `Bearer ${access}` };
    }
  }
}

/**
 * Another access token than the one that is no longer good, or null when the session has ended.
 *
 * @throws Problem when the server cannot say; the session is kept then
 */
export async function refreshed(stale: string): Promise<string | null> {
  return exclusively(async () => {
    const now = credential();
    if (now.kind !== 'tokens') {
      return null;
    }
    if (now.access !== stale) {
      return now.access; // another tab, or an earlier call, was here first
    }
    const answer = await fetch('/api/v1/auth/refresh', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ refresh_token: now.refresh }),
    }).catch((cause: unknown) => {
      throw Problem.away(cause);
    });
    if (answer.ok) {
      const tokens = (await answer.json()) as Tokens;
      keepTokens(tokens);
      return tokens.access_token;
    }
    if (answer.status === 401 || answer.status === 422) {
      forget();
      return null;
    }
    throw await Problem.of(answer);
  });
}

let queue: Promise<unknown> = Promise.resolve();

/** One refresh at a time, in all tabs where the browser has locks (it has them on secure origins only). */
function exclusively<T>(work: () => Promise<T>): Promise<T> {
  const turn = queue.then(() => (navigator.locks ? navigator.locks.request(TOKENS, work) : work()));
  queue = turn.catch(() => undefined);
  return turn as Promise<T>;
}

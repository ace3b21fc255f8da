import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** The Driftline under test; deploy/browser-test.sh says where it is. */
export const BASE = required('DASH_URL');
/** The operators' key, where the server knows nobody without one. */
export const KEY = process.env['DASH_KEY'] ?? '';
/** Where screenshots are kept. */
export const SHOTS = process.env['DASH_SHOTS'] ?? '../../../target/screenshots';
mkdirSync(SHOTS, { recursive: true });

function required(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set: run deploy/browser-test.sh`);
  }
  return value;
}

/** Calls the API as the operators, or as the visitor of a standalone Driftline. */
export async function call<T = Record<string, unknown>>(method: string, path: string, body?: unknown, credential?: Record<string, string>): Promise<T> {
  const who: Record<string, string> = credential ?? (KEY === '' ? {} : { 'X-API-Key': KEY });
  const answer = await fetch(`${BASE}/api/v1${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...who },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  }
  return (text === '' ? {} : JSON.parse(text)) as T;
}

/** Waits for a condition; the message says what did not come. */
export async function until<T>(what: string, look: () => Promise<T | null | undefined | false>, ms = 60_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const seen = await look().catch(() => null);
    if (seen) {
      return seen;
    }
    if (Date.now() > end) {
      throw new Error(`did not happen within ${ms} ms: ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Ends the server without warning and starts it again; only where the script said how. */
export function restart(): void {
  const [command, ...rest] = (process.env['DASH_RESTART'] ?? '').split(' ');
  execFileSync(command!, rest, { stdio: 'inherit' });
}

export const mayRestart = Boolean(process.env['DASH_RESTART']);

/** A name that no other run has used. */
export const run = Date.now().toString(36);

/** Makes a person who can sign in; needs the operators' key. */
export async function person(role: string): Promise<{ username: string; password: string }> {
  const username = `${role}-${run}-${Math.random().toString(36).slice(2, 6)}`;
  const password = 'correct horse battery staple';
  await call('POST', '/accounts', { username, password, role, full_name: `A ${role}` });
  return { username, password };
}

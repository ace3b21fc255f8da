import { api, strangers } from '../api/client';
import { Problem } from '../api/problem';
import { authorization, credential, forget, keepKey, keepTokens } from '../api/session';
import type { Account, Role, Tokens } from '../api/types';
import { Store } from './store';
import { world } from './world';

export type Who =
  | { state: 'asking' }
  | { state: 'away'; problem: Problem }
  | { state: 'stranger'; notice: string | null }
  | { state: 'known'; account: Account };

/** Who the server says we are. */
export const who = new Store<Who>({ state: 'asking' });

/** Asks the server who we are; without a credential a standalone Driftline says: its visitor. */
export async function recognise(notice: string | null = null): Promise<void> {
  const hadOne = credential().kind !== 'none';
  try {
    const account = await api<Account>('/users/me');
    who.set({ state: 'known', account });
    world.start();
  } catch (cause) {
    const problem = Problem.away(cause);
    if (problem.status === 401) {
      if (hadOne) {
        forget();
      }
      who.set({ state: 'stranger', notice });
    } else {
      who.set({ state: 'away', problem });
    }
  }
}

export async function logIn(username: string, password: string): Promise<void> {
  forget();
  keepTokens(await api<Tokens>('/auth/login', { method: 'POST', body: { username, password } }));
  await recognise();
}

/** Shows a key instead of a password; throws a Problem when the server does not know it. */
export async function logInWithKey(key: string): Promise<void> {
  forget();
  keepKey(key);
  try {
    await api<Account>('/users/me');
  } catch (cause) {
    forget();
    throw cause;
  }
  await recognise();
}

export async function logOut(): Promise<void> {
  world.stop();
  await authorization().catch(() => ({})); // an access token that has run out would be exchanged under our hands
  const held = credential();
  if (held.kind === 'tokens') {
    await api('/auth/logout', { method: 'POST', body: { refresh_token: held.refresh } }).catch(() => undefined);
  }
  forget();
  who.set({ state: 'stranger', notice: 'You are signed out.' });
}

/** What the account may do, as the server's roles say; the server decides all the same. */
export function may(role: Role, what: 'write' | 'units' | 'admin'): boolean {
  const ranks: Record<Role, number> = { worker: 0, observer: 1, operator: 2, coordinator: 3, admin: 4 };
  return ranks[role] >= { write: 2, units: 3, admin: 4 }[what];
}

strangers.addEventListener('stranger', () => {
  if (who.get().state === 'known') {
    world.stop();
    forget();
    who.set({ state: 'stranger', notice: 'Your session has ended. Sign in again.' });
  }
});

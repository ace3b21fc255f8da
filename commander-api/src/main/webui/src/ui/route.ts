import { useSyncExternalStore } from 'react';

/**
 * Where we are: `#/missions/<id>` is `['missions', '<id>']`. In the fragment, because paths such as /missions are the API's.
 */
export function parts(hash: string): string[] {
  return hash
    .replace(/^#\/?/, '')
    .split('?', 1)[0]!
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The parameters behind the question mark of a fragment. */
export function query(hash: string): URLSearchParams {
  return new URLSearchParams(hash.split('?')[1] ?? '');
}

export function useHash(): string {
  return useSyncExternalStore(watch, () => window.location.hash);
}

function watch(watcher: () => void): () => void {
  window.addEventListener('hashchange', watcher);
  return () => window.removeEventListener('hashchange', watcher);
}

export function go(path: string): void {
  window.location.hash = path;
}

export function missionPath(id: string): string {
  return `#/missions/${encodeURIComponent(id)}`;
}

export function tripPath(id: string): string {
  return `#/trips/${encodeURIComponent(id)}`;
}

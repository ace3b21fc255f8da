import { Store } from '../live/store';

export type Theme = 'auto' | 'light' | 'dark';

const KEPT = 'driftline.theme';
const dark = window.matchMedia('(prefers-color-scheme: dark)');

export const theme = new Store<Theme>(read());

function read(): Theme {
  const kept = localStorage.getItem(KEPT);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
}

/** Which of the two is shown now. */
export function shown(): 'light' | 'dark' {
  const wanted = theme.get();
  return wanted === 'auto' ? (dark.matches ? 'dark' : 'light') : wanted;
}

function apply(): void {
  document.documentElement.dataset['theme'] = shown();
}

export function choose(next: Theme): void {
  localStorage.setItem(KEPT, next);
  theme.set(next);
}

theme.watch(apply);
dark.addEventListener('change', () => {
  apply();
  // those who draw by themselves, such as the map, watch the store
  theme.set('auto' === theme.get() ? 'light' : theme.get());
  theme.set(read());
});
apply();

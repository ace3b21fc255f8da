import { Store, useStore } from '../live/store';

const second = new Store(Date.now());
let watchers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

const watched = {
  get: second.get,
  watch: (watcher: () => void) => {
    const end = second.watch(watcher);
    if (watchers++ === 0) {
      second.set(Date.now());
      timer = setInterval(() => second.set(Date.now()), 1000);
    }
    return () => {
      end();
      if (--watchers === 0) {
        clearInterval(timer);
      }
    };
  },
};

/** Now (ms since 1970), anew each second. */
export function useNow(): number {
  return useStore(watched as unknown as Store<number>);
}

import { useEffect } from 'react';
import { useLoad, type Loaded } from '../../ui/useLoad';

const EVERY = 10_000;

/** Reads what no event tells of, again every 10 s as long as somebody looks at it. */
export function useFresh<T>(read: (signal: AbortSignal) => Promise<T>, on: readonly unknown[]): Loaded<T> {
  const loaded = useLoad(read, on);
  const { again } = loaded;
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && again();
    const timer = setInterval(look, EVERY);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [again]);
  return loaded;
}

import { useEffect, useRef } from 'react';
import type { Envelope } from '../api/types';
import { useLoad, type Loaded } from '../ui/useLoad';
import { world } from './world';

/** How long events are gathered before the server is asked again (ms). */
const GATHER = 200;

/** Reads something, and again whenever an event that concerns it comes, or the stream begins anew. */
export function useLive<T>(
  read: (signal: AbortSignal) => Promise<T>, on: readonly unknown[], concerns: (event: Envelope) => boolean,
): Loaded<T> {
  const loaded = useLoad(read, on);
  const asked = useRef(concerns);
  asked.current = concerns;
  const { again } = loaded;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        again();
      }, GATHER);
    };
    const end = world.read({ begin: soon, event: (event) => asked.current(event) && soon() });
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [again]);
  return loaded;
}

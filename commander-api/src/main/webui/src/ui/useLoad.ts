import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from '../api/problem';

export interface Loaded<T> {
  value: T | null;
  problem: Problem | null;
  loading: boolean;
  /** Reads again; what is shown stays until the answer is there. */
  again: () => void;
}

/** Reads something once, whenever one of `on` changes, and when asked to; only the newest answer counts. */
export function useLoad<T>(read: (signal: AbortSignal) => Promise<T>, on: readonly unknown[]): Loaded<T> {
  const [state, setState] = useState<{ value: T | null; problem: Problem | null; loading: boolean }>({
    value: null, problem: null, loading: true,
  });
  const [turn, setTurn] = useState(0);
  const reader = useRef(read);
  reader.current = read;
  useEffect(() => {
    const stop = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    reader.current(stop.signal).then(
      (value) => !stop.signal.aborted && setState({ value, problem: null, loading: false }),
      (cause: unknown) =>
        !stop.signal.aborted &&
        setState((before) => ({ value: before.value, problem: Problem.away(cause), loading: false })),
    );
    return () => stop.abort();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller says on what
  }, [...on, turn]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { ...state, again };
}

import { useCallback, useState } from 'react';
import { Problem } from '../api/problem';

/** One thing that somebody does at a time, and what was wrong with the last. */
export function useAction(): {
  busy: boolean;
  problem: Problem | null;
  clear: () => void;
  run: (work: () => Promise<void>) => Promise<boolean>;
} {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = useCallback(async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
      return true;
    } catch (cause) {
      setProblem(Problem.away(cause));
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, problem, clear: () => setProblem(null), run };
}

import { afterEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../api/problem';
import { Following, type Shown } from './Following';

interface Numbers extends Shown {
  read: number;
}

class Reads extends Following<Numbers> {
  fails = false;
  reads = 0;

  constructor(show: (state: Numbers) => void) {
    super({ read: 0, problem: null, loading: true }, show);
    this.follow();
  }

  event(): void {
    this.soon(() => this.read());
  }

  again = () => this.load();

  protected read(): Promise<void> {
    if (this.fails) {
      return Promise.reject(new Problem({ status: 503, title: 'Away' }));
    }
    this.put({ read: ++this.reads, problem: null });
    return Promise.resolve();
  }
}

describe('what follows the events', () => {
  afterEach(() => vi.useRealTimers());

  it('reads at once, and keeps what it has when the server goes away', async () => {
    const shown: Numbers[] = [];
    const reads = new Reads((state) => shown.push(state));
    await vi.waitFor(() => expect(shown.at(-1)).toEqual({ read: 1, problem: null, loading: false }));
    reads.fails = true;
    await reads.again();
    expect(shown.at(-1)).toMatchObject({ read: 1, problem: { status: 503 }, loading: false });
    reads.close();
  });

  it('gathers events, and shows nothing once it is closed', async () => {
    vi.useFakeTimers();
    const shown: Numbers[] = [];
    const reads = new Reads((state) => shown.push(state));
    reads.event();
    reads.event();
    await vi.runAllTimersAsync();
    expect(reads.reads).toBe(2);
    reads.event();
    reads.close();
    const before = shown.length;
    await vi.runAllTimersAsync();
    await reads.again();
    expect(shown).toHaveLength(before);
  });
});

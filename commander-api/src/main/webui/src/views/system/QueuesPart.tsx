import { useState } from 'react';
import { api } from '../../api/client';
import type { DeadLetter, Queue, Redriven } from '../../api/types';
import { Dialog } from '../../ui/Dialog';
import { Badge, Button, Empty, Panel, ProblemNote, Time } from '../../ui/parts';
import { missionPath } from '../../ui/route';
import { useAction } from '../../ui/useAction';
import { useLoad } from '../../ui/useLoad';
import { useFresh } from './useFresh';

const DEAD = '.dead';

/** How much waits where, and what was laid aside. */
export function QueuesPart() {
  const queues = useFresh((signal) => api<{ queues: Queue[]; management_url: string | null }>('/queues', { signal }), []);
  const management = queues.value?.management_url ?? null;
  return (
    <div className="stack">
      <Panel
        title="Queues"
        flush
        side={management && /^https?:/.test(management)
          ? <a className="button" href={management} target="_blank" rel="noreferrer">RabbitMQ’s own pages ↗</a>
          : <span className="muted small">driftline.queues.management-url links to RabbitMQ’s own pages</span>}
      >
        {queues.problem && <div className="inset"><ProblemNote problem={queues.problem} /></div>}
        {!queues.value && !queues.problem && <Empty>Asking the broker …</Empty>}
        {queues.value && (
          <div className="scroll" tabIndex={0} role="region" aria-label="Queues">
            <table>
              <thead><tr><th scope="col">Queue</th><th scope="col" className="num">Waiting</th><th scope="col" className="num">Consumers</th></tr></thead>
              <tbody>
                {queues.value.queues.map((queue) => (
                  <tr key={queue.name}>
                    <td><span className="mono break">{queue.name}</span><div className="muted small">{queue.purpose}</div></td>
                    <td className="num">{queue.exists ? queue.messages : <Badge tone="bad" sign="✗">missing</Badge>}</td>
                    <td className="num">{queue.exists ? queue.consumers : ''}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
      {queues.value?.queues.filter((queue) => queue.name.endsWith(DEAD) && queue.exists).map((queue) => (
        <Letters key={queue.name} queue={queue.name} waiting={queue.messages ?? 0} changed={queues.again} />
      ))}
    </div>
  );
}

function Letters({ queue, waiting, changed }: { queue: string; waiting: number; changed: () => void }) {
  const letters = useLoad(
    (signal) => (waiting === 0 ? Promise.resolve({ messages: [] }) : api<{ messages: DeadLetter[] }>(`/queues/${encodeURIComponent(queue)}/messages`, { signal })),
    [queue, waiting],
  );
  const [results, setResults] = useState<ReadonlyMap<string, Redriven>>(new Map());
  const [emptying, setEmptying] = useState(false);
  const now = useAction();
  const redrive = (ids: string[]) => now.run(async () => {
    const answer = await api<{ results: Redriven[] }>(`/queues/${encodeURIComponent(queue)}/redrive`, { method: 'POST', body: { message_ids: ids } });
    setResults(new Map(answer.results.map((result) => [result.message_id, result])));
    letters.again();
    changed();
  });
  const empty = () => now.run(async () => {
    await api(`/queues/${encodeURIComponent(queue)}/messages`, { method: 'DELETE' });
    setEmptying(false);
    letters.again();
    changed();
  });
  const list = letters.value?.messages ?? [];
  const ids = list.map((letter) => letter.message_id).filter((id) => id !== '');
  const gone = [...results.values()].filter((result) => result.outcome !== 'left');
  return (
    <Panel
      title={`Dead letters: ${queue}`}
      flush
      side={list.length > 0 && (
        <div className="row">
          <Button disabled={now.busy || ids.length === 0} onClick={() => void redrive(ids)}>Re-drive all</Button>
          <Button kind="danger" onClick={() => setEmptying(true)}>Empty …</Button>
        </div>
      )}
    >
      {letters.problem && <div className="inset"><ProblemNote problem={letters.problem} /></div>}
      {now.problem && !emptying && <div className="inset"><ProblemNote problem={now.problem} /></div>}
      {gone.map((result) => <p key={result.message_id} className="inset small" role="status">✓ <span className="mono break">{result.message_id}</span>: {result.detail}</p>)}
      {list.length === 0 && !letters.problem && <Empty>{letters.loading ? 'Reading …' : '✓ Nothing was laid aside.'}</Empty>}
      <ul className="letters">
        {list.map((letter, i) => (
          <li key={`${letter.message_id}-${i}`} data-letter={letter.message_id}>
            <div className="letter-text">
              <div className="row">
                <Badge tone="bad" sign="✗">{letter.reason ?? 'no reason given'}</Badge>
                {letter.time && <span className="small"><Time at={letter.time} seconds /></span>}
                {letter.source && <span className="muted small mono">{letter.source}</span>}
              </div>
              {letter.reason_detail && <p className="break">{letter.reason_detail}</p>}
              <p className="small muted break">
                <span className="mono">{letter.message_id || 'without an id: it can only be looked at'}</span> · {letter.size} bytes
                {letter.mission_id && <> · <a href={missionPath(letter.mission_id)}>its mission</a></>}
              </p>
              <details>
                <summary className="small">What it says</summary>
                <pre className="mono small letter-body">{letter.body}</pre>
              </details>
              {results.get(letter.message_id)?.outcome === 'left' && (
                <p className="small" role="status"><strong>Left there:</strong> {results.get(letter.message_id)?.detail}</p>
              )}
            </div>
            {letter.message_id !== '' && (
              <Button disabled={now.busy} onClick={() => void redrive([letter.message_id])}>Re-drive</Button>
            )}
          </li>
        ))}
      </ul>
      {emptying && (
        <Dialog title={`Empty ${queue}?`} close={() => setEmptying(false)}>
          <p>{list.length} or more letters are dropped for good.</p>
          {now.problem && <ProblemNote problem={now.problem} />}
          <div className="row">
            <Button kind="danger" disabled={now.busy} onClick={() => void empty()}>Drop them</Button>
            <Button onClick={() => setEmptying(false)}>Keep them</Button>
          </div>
        </Dialog>
      )}
    </Panel>
  );
}

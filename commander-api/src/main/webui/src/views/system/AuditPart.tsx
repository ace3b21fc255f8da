import { useEffect, useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import { Problem } from '../../api/problem';
import type { AuditEntry } from '../../api/types';
import { Badge, Button, Empty, Panel, ProblemNote, Time } from '../../ui/parts';

interface Asked {
  actor: string;
  subject: string;
  refused: '' | 'true' | 'false';
}

interface Page {
  entries: AuditEntry[];
  next_cursor: string | null;
}

/** Who did what, and what was refused, newest first. */
export function AuditPart() {
  const [form, setForm] = useState<Asked>({ actor: '', subject: '', refused: '' });
  const [asked, setAsked] = useState<Asked>(form);
  const [page, setPage] = useState<Page | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const read = (cursor: string | null, before: AuditEntry[], signal?: AbortSignal) =>
    api<Page>('/audit', { query: { ...asked, cursor, limit: 50 }, signal }).then(
      (next) => {
        setPage({ entries: [...before, ...next.entries], next_cursor: next.next_cursor });
        setProblem(null);
      },
      (cause: unknown) => !signal?.aborted && setProblem(Problem.away(cause)),
    );
  useEffect(() => {
    const stop = new AbortController();
    void read(null, [], stop.signal);
    return () => stop.abort();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- reads what was asked for
  }, [asked]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked({ ...form, actor: form.actor.trim(), subject: form.subject.trim() });
  };
  return (
    <Panel title="Audit" flush>
      <form className="inline-form inset" onSubmit={submit}>
        <label>Who<input value={form.actor} onChange={(event) => setForm({ ...form, actor: event.target.value })} /></label>
        <label>Id of the mission, trip or account<input value={form.subject} onChange={(event) => setForm({ ...form, subject: event.target.value })} /></label>
        <label>
          Done or refused
          <select value={form.refused} onChange={(event) => setForm({ ...form, refused: event.target.value as Asked['refused'] })}>
            <option value="">both</option><option value="false">done</option><option value="true">refused</option>
          </select>
        </label>
        <Button type="submit">Look</Button>
      </form>
      {problem && <div className="inset"><ProblemNote problem={problem} /></div>}
      {page?.entries.length === 0 && <Empty>There are no such entries.</Empty>}
      {!page && !problem && <Empty>Reading …</Empty>}
      {page && page.entries.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label="Audit entries">
          <table className="audit">
            <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Outcome</th><th scope="col">From</th></tr></thead>
            <tbody>
              {page.entries.map((entry) => (
                <tr key={entry.id}>
                  <td className="small"><Time at={entry.at} seconds stacked /></td>
                  <td className="break">{entry.actor ?? '–'}{entry.role && <div className="muted small">{entry.role}</div>}</td>
                  <td className="small audit-what"><span className="mono break">{entry.action}</span>{entry.subject && <div className="muted mono break">{entry.subject}</div>}</td>
                  <td className="small">
                    {entry.reason === 'done' ? <Badge tone="good" sign="✓">done</Badge> : <Badge tone="bad" sign="✗">{entry.reason}</Badge>}
                    {entry.detail && <div className="break">{entry.detail}</div>}
                  </td>
                  <td className="mono small">{entry.address ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {page?.next_cursor && <div className="inset"><Button onClick={() => void read(page.next_cursor, page.entries)}>Older</Button></div>}
    </Panel>
  );
}

import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import type { LogLine, MissionReport } from '../../api/types';
import { duration } from '../../format/time';
import { useNow } from '../../ui/clock';
import { Badge, Button, Empty, Field, Panel, ProblemNote, Time, type Tone } from '../../ui/parts';
import { useAction } from '../../ui/useAction';
import type { Entry } from './timeline';

export function Timeline({ entries }: { entries: Entry[] }) {
  return (
    <Panel title="Timeline">
      {entries.length === 0 ? <Empty>Reading what happened …</Empty> : (
        <ol className="timeline">
          {entries.map((entry) => (
            <li key={entry.key}>
              <Badge tone={entry.tone} sign={entry.sign}>{entry.title}</Badge>
              <span className="small"><Time at={entry.at} seconds /></span>
              {entry.detail && <span className="break small timeline-detail">{entry.detail}</span>}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

const OUTCOME: Record<string, { tone: Tone; sign: string; word: string }> = {
  RUNNING: { tone: 'running', sign: '▶', word: 'running' },
  COMPLETED: { tone: 'good', sign: '✓', word: 'completed' },
  FAILED: { tone: 'bad', sign: '✗', word: 'failed' },
  LEASE_LOST: { tone: 'warn', sign: '!', word: 'soldier lost' },
  CANCELLED: { tone: 'off', sign: '⊘', word: 'cancelled' },
};

export function Attempts({ mission }: { mission: MissionReport }) {
  const now = useNow();
  return (
    <Panel title="Attempts" flush>
      {mission.attempts.length === 0 ? <Empty>No soldier has taken it on yet.</Empty> : (
        <div className="scroll" tabIndex={0} role="region" aria-label="Attempts">
          <table>
            <thead>
              <tr><th scope="col">#</th><th scope="col">Soldier</th><th scope="col">Began</th><th scope="col">Took</th><th scope="col">Outcome</th></tr>
            </thead>
            <tbody>
              {mission.attempts.map((attempt) => {
                const how = OUTCOME[attempt.outcome] ?? { tone: 'off' as Tone, sign: '•', word: attempt.outcome };
                const end = attempt.ended_at === null ? now : Date.parse(attempt.ended_at);
                return (
                  <tr key={attempt.number}>
                    <td>{attempt.number}</td>
                    <td className="break mono small">{attempt.worker}</td>
                    <td className="small"><Time at={attempt.started_at} seconds stacked /></td>
                    <td className="nowrap">{duration(end - Date.parse(attempt.started_at))}</td>
                    <td>
                      <Badge tone={how.tone} sign={how.sign}>{how.word}</Badge>
                      {attempt.reason?.message && (
                        <div className="small break"><code>{attempt.reason.code}</code> {attempt.reason.message}</div>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

const LEVELS: LogLine['log_level'][] = ['DEBUG', 'INFO', 'WARNING', 'ERROR'];

/** The log as it grows, newest first, and a line of one's own. */
export function Log({ id, lines, mayWrite }: { id: string; lines: (LogLine & { key: string })[]; mayWrite: boolean }) {
  const [least, setLeast] = useState<LogLine['log_level']>('INFO');
  const shown = lines.filter((line) => LEVELS.indexOf(line.log_level) >= LEVELS.indexOf(least)).reverse();
  return (
    <Panel
      title="Log"
      flush
      side={
        <label className="row small">
          From
          <select className="narrow" value={least} onChange={(event) => setLeast(event.target.value as LogLine['log_level'])}>
            {LEVELS.map((level) => <option key={level}>{level}</option>)}
          </select>
        </label>
      }
    >
      {mayWrite && <Note id={id} />}
      {shown.length === 0 ? <Empty>Nothing was written{lines.length > 0 ? ' of this level' : ' yet'}.</Empty> : (
        <ol className="log" tabIndex={0} aria-label="Lines of the log, newest first">
          {shown.map((line) => (
            <li key={line.key} className={`log-${line.log_level}`}>
              <span className="log-head small">
                <strong>{line.log_level}</strong> <Time at={line.appended_at} seconds />{' '}
                <span className="muted">{line.actor ?? line.source}</span>
              </span>
              <span className="break">{line.message}</span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

function Note({ id }: { id: string }) {
  const [text, setText] = useState('');
  const now = useAction();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void now.run(async () => {
      await api(`/missions/${id}/logs`, { method: 'POST', body: { level: 'INFO', message: text.trim() } });
      setText('');
    });
  };
  return (
    <form className="note stack" onSubmit={submit}>
      <Field label="Add a line" error={now.problem?.fieldError('message')}>
        {(props) => <input {...props} required value={text} placeholder="For those who come after you" onChange={(event) => setText(event.target.value)} />}
      </Field>
      {now.problem && <ProblemNote problem={now.problem} shown={['message']} />}
      <div className="row"><Button type="submit" disabled={now.busy || text.trim() === ''}>Add</Button></div>
    </form>
  );
}

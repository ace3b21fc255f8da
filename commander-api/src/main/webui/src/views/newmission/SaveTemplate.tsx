import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import { Problem } from '../../api/problem';
import { Banner, Button, ProblemNote } from '../../ui/parts';
import { Dialog } from '../../ui/Dialog';
import { askedEachTime, hasStart, isLasting, templateOf } from './asTemplate';
import { Entry } from './Entry';

/** Keeps the settings of a mission for the next one; the time, and mostly the place, are asked anew each time. */
export function SaveTemplate({ body, close }: { body: Record<string, unknown>; close: () => void }) {
  const [name, setName] = useState(String(body['name'] ?? ''));
  const [shared, setShared] = useState(false);
  const [keep, setKeep] = useState(() => isLasting(body));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saved, setSaved] = useState(false);
  const [busy, setBusy] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    api('/templates', { method: 'POST', body: templateOf(body, name.trim(), shared, keep) })
      .then(() => setSaved(true), (cause: unknown) => setProblem(Problem.away(cause)))
      .finally(() => setBusy(false));
  };
  return (
    <Dialog title="Save as template" close={close}>
      {saved ? (
        <>
          <Banner tone="good">✓ “{name.trim()}” is kept. It is offered above the next new mission.</Banner>
          <Button kind="primary" onClick={close}>Back to the mission</Button>
        </>
      ) : (
        <form className="stack" onSubmit={submit}>
          <p>{askedEachTime(body, keep)}</p>
          <Entry label="Name of the template" value={name} change={setName} error={problem?.fieldError('name') ?? undefined}
            more={{ required: true, maxLength: 200 }} />
          {hasStart(body) && (
            <label className="row">
              <input type="checkbox" checked={keep} onChange={() => setKeep(!keep)} />
              Keep where it starts, too
            </label>
          )}
          <label className="row">
            <input type="checkbox" checked={shared} onChange={() => setShared(!shared)} />
            Everybody may use it
          </label>
          {problem && <ProblemNote problem={problem} shown={['name']} />}
          <Button kind="primary" type="submit" disabled={busy}>{busy ? 'Saving …' : 'Save'}</Button>
        </form>
      )}
    </Dialog>
  );
}

import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import type { Account, Mission, Outcome } from '../../api/types';
import { Dialog } from '../../ui/Dialog';
import { Button, Field, ProblemNote } from '../../ui/parts';
import { go } from '../../ui/route';
import { useAction } from '../../ui/useAction';
import { actions } from './actions';

type Asked = 'cancel' | 'close' | 'remove' | null;

/** What can be done with the mission; what cannot be taken back is asked for first. */
export function ActionBar({ mission, account, changed }: { mission: Mission; account: Account; changed: () => void }) {
  const [asked, setAsked] = useState<Asked>(null);
  const now = useAction();
  const can = actions(mission, account);
  const path = `/missions/${mission.mission_id}`;
  const post = (what: string) => now.run(async () => {
    await api(`${path}/${what}`, { method: 'POST' });
    changed();
  });
  const done = () => {
    setAsked(null);
    changed();
  };
  return (
    <div className="stack">
      <div className="row">
        {can.start && <Button kind="primary" disabled={now.busy} onClick={() => void post('start')}>Start</Button>}
        {can.retry && <Button kind="primary" disabled={now.busy} onClick={() => void post('retry')}>Try again</Button>}
        {can.close && <Button onClick={() => setAsked('close')}>Close with outcome …</Button>}
        {can.cancel && <Button kind="danger" onClick={() => setAsked('cancel')}>Cancel …</Button>}
        {can.remove && <Button kind="danger" onClick={() => setAsked('remove')}>Delete …</Button>}
      </div>
      {now.problem && <ProblemNote problem={now.problem} />}
      {asked === 'cancel' && <CancelDialog path={path} done={done} close={() => setAsked(null)} />}
      {asked === 'close' && <CloseDialog path={path} ended={!can.cancel} done={done} close={() => setAsked(null)} />}
      {asked === 'remove' && <RemoveDialog path={path} name={mission.name} running={can.cancel} close={() => setAsked(null)} />}
    </div>
  );
}

interface Asking {
  path: string;
  close: () => void;
}

function CancelDialog({ path, done, close }: Asking & { done: () => void }) {
  const [reason, setReason] = useState('');
  const now = useAction();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void now.run(async () => {
      await api(`${path}/cancel`, { method: 'POST', body: reason.trim() === '' ? {} : { reason: reason.trim() } });
      done();
    });
  };
  return (
    <Dialog title="Cancel this mission?" close={close}>
      <form className="stack" onSubmit={submit}>
        <p>A soldier that works on it stops within seconds. This cannot be taken back.</p>
        <Field label="Reason" hint="If you like; it goes into the log" error={now.problem?.fieldError('reason')}>
          {(props) => <input {...props} autoFocus maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        {now.problem && <ProblemNote problem={now.problem} shown={['reason']} />}
        <div className="row">
          <Button kind="danger" type="submit" disabled={now.busy}>Cancel the mission</Button>
          <Button onClick={close}>Keep it</Button>
        </div>
      </form>
    </Dialog>
  );
}

const OUTCOMES: [Outcome, string][] = [
  ['found_alive', 'Found alive'],
  ['found_deceased', 'Found deceased'],
  ['not_found', 'Not found'],
  ['suspended', 'Search suspended'],
  ['false_alarm', 'False alarm'],
];

function CloseDialog({ path, ended, done, close }: Asking & { ended: boolean; done: () => void }) {
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const [note, setNote] = useState('');
  const now = useAction();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void now.run(async () => {
      await api(`${path}/complete`, { method: 'POST', body: { outcome, ...(note.trim() === '' ? {} : { note: note.trim() }) } });
      done();
    });
  };
  return (
    <Dialog title="How did the search end?" close={close}>
      <form className="stack" onSubmit={submit}>
        {!ended && <p><strong>It still waits or runs: closing cancels it.</strong></p>}
        <fieldset className="choices">
          <legend>Outcome</legend>
          {OUTCOMES.map(([key, word]) => (
            <label key={key} className="choice">
              <input type="radio" name="outcome" required checked={outcome === key} onChange={() => setOutcome(key)} /> {word}
            </label>
          ))}
        </fieldset>
        <Field label="Note" hint="Who, where, when; if you like" error={now.problem?.fieldError('note')}>
          {(props) => <textarea {...props} rows={3} value={note} onChange={(event) => setNote(event.target.value)} />}
        </Field>
        {now.problem && <ProblemNote problem={now.problem} shown={['note']} />}
        <div className="row">
          <Button kind="primary" type="submit" disabled={now.busy}>Close the mission</Button>
          <Button onClick={close}>Not yet</Button>
        </div>
      </form>
    </Dialog>
  );
}

function RemoveDialog({ path, name, running, close }: Asking & { name: string; running: boolean }) {
  const now = useAction();
  return (
    <Dialog title="Delete this mission?" close={close}>
      <p className="break"><strong>{name}</strong></p>
      <p>
        {running && 'It is cancelled first. '}Its files go within seconds; its events stay for those who must answer for it.
        This cannot be taken back.
      </p>
      {now.problem && <ProblemNote problem={now.problem} />}
      <div className="row">
        <Button
          kind="danger"
          disabled={now.busy}
          onClick={() => void now.run(async () => {
            await api(path, { method: 'DELETE' });
            go('/board');
          })}
        >
          Delete it
        </Button>
        <Button onClick={close}>Keep it</Button>
      </div>
    </Dialog>
  );
}

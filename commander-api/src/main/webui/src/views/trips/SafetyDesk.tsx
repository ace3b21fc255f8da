import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import type { Account, SafetyEvent, SafetyPage, Severity } from '../../api/types';
import { ago } from '../../format/time';
import { may } from '../../live/account';
import { useLive } from '../../live/useLive';
import { useNow } from '../../ui/clock';
import { Dialog } from '../../ui/Dialog';
import { Badge, Button, Empty, Field, Panel, Place, ProblemNote, Time, type Tone } from '../../ui/parts';
import { missionPath, tripPath } from '../../ui/route';
import { useAction } from '../../ui/useAction';
import { SafetyForm } from './SafetyForm';
import type { ListedTrip } from './trips';

const SEVERITY: Record<Severity, { tone: Tone; sign: string }> = {
  CRITICAL: { tone: 'bad', sign: '⚠⚠' },
  HIGH: { tone: 'bad', sign: '⚠' },
  MEDIUM: { tone: 'warn', sign: '!' },
  LOW: { tone: 'off', sign: '•' },
  INFO: { tone: 'off', sign: 'i' },
};

const RANK: Severity[] = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFO'];

/** What threatens somebody, and who looks after it. */
export function SafetyDesk({ account, trips, chosen }: { account: Account; trips: ListedTrip[]; chosen: ListedTrip | null }) {
  const [resolved, setResolved] = useState(false);
  const [reporting, setReporting] = useState(false);
  const page = useLive(
    (signal) => api<SafetyPage>('/safety-events', {
      signal, query: { status: resolved ? [] : ['open', 'acknowledged'], limit: 100 },
    }),
    [resolved],
    (event) => event.type.startsWith('safety.'),
  );
  const events = [...(page.value?.safety_events ?? [])].sort(
    (a, b) => Number(a.status === 'RESOLVED') - Number(b.status === 'RESOLVED')
      || RANK.indexOf(a.severity) - RANK.indexOf(b.severity) || Date.parse(b.reported_at) - Date.parse(a.reported_at),
  );
  const writes = may(account.role, 'write');
  return (
    <Panel
      title="Safety events"
      flush
      side={
        <div className="row">
          <Button aria-pressed={resolved} onClick={() => setResolved(!resolved)}>Resolved, too</Button>
          {writes && <Button onClick={() => setReporting(true)}>Report …</Button>}
        </div>
      }
    >
      {page.problem && <div className="inset"><ProblemNote problem={page.problem} /></div>}
      {events.length === 0 && !page.problem && (
        <Empty>{page.loading && page.value === null ? 'Reading the safety events …' : '✓ Nothing is open.'}</Empty>
      )}
      <ul className="safety-list">
        {events.map((event) => <Row key={event.safety_event_id} event={event} writes={writes} trips={trips} changed={page.again} />)}
      </ul>
      {reporting && (
        <SafetyForm trips={trips} chosen={chosen} everybody={may(account.role, 'units')} close={() => setReporting(false)} done={() => {
          setReporting(false);
          page.again();
        }} />
      )}
    </Panel>
  );
}

function Row({ event, writes, trips, changed }: {
  event: SafetyEvent;
  writes: boolean;
  trips: ListedTrip[];
  changed: () => void;
}) {
  const now = useNow();
  const [asked, setAsked] = useState<'acknowledge' | 'resolve' | null>(null);
  const unit = trips.find((trip) => trip.trip_id === event.trip_id)?.unit.name;
  return (
    <li data-safety={event.safety_event_id} data-status={event.status}>
      <div className="safety-text">
        <div className="row">
          <Badge {...SEVERITY[event.severity]}>{event.severity.toLowerCase()}</Badge>
          <strong>{event.type.replaceAll('_', ' ')}</strong>
          <span className="muted small nowrap">{ago(event.occurred_at, now)}, by {event.reporter}</span>
          {event.holds && <Badge tone="warn" sign="‖">holds missions and trips</Badge>}
        </div>
        <p className="break">{event.description}</p>
        <p className="small muted">
          <Time at={event.occurred_at} />
          {event.latitude !== null && event.longitude !== null && <> · <Place at={{ latitude: event.latitude, longitude: event.longitude }} /></>}
          {event.trip_id && <> · <a href={tripPath(event.trip_id)}>trip{unit && ` of ${unit}`}</a></>}
          {event.mission_id && <> · <a href={missionPath(event.mission_id)}>its mission</a></>}
        </p>
        {event.acknowledged && <Handled word="Acknowledged" by={event.acknowledged} />}
        {event.resolved && <Handled word="Resolved" by={event.resolved} />}
      </div>
      {writes && event.status === 'OPEN' && <Button kind="primary" onClick={() => setAsked('acknowledge')}>Acknowledge …</Button>}
      {writes && event.status === 'ACKNOWLEDGED' && <Button onClick={() => setAsked('resolve')}>Resolve …</Button>}
      {event.status === 'RESOLVED' && <Badge tone="good" sign="✓">resolved</Badge>}
      {asked && <Handle event={event} what={asked} close={() => setAsked(null)} done={() => {
        setAsked(null);
        changed();
      }} />}
    </li>
  );
}

function Handled({ word, by }: { word: string; by: { by_name: string; at: string; note: string | null } }) {
  return <p className="small break">✓ {word} by {by.by_name}, <Time at={by.at} />{by.note && <>: {by.note}</>}</p>;
}

function Handle({ event, what, close, done }: {
  event: SafetyEvent;
  what: 'acknowledge' | 'resolve';
  close: () => void;
  done: () => void;
}) {
  const [note, setNote] = useState('');
  const now = useAction();
  const word = what === 'acknowledge' ? 'Acknowledge' : 'Resolve';
  const submit = (sent: FormEvent) => {
    sent.preventDefault();
    void now.run(async () => {
      await api(`/safety-events/${event.safety_event_id}/${what}`, {
        method: 'POST', body: note.trim() === '' ? {} : { note: note.trim() },
      });
      done();
    });
  };
  return (
    <Dialog title={what === 'acknowledge' ? 'You look after this?' : 'It is over?'} close={close}>
      <form className="stack" onSubmit={submit}>
        <p className="break"><strong>{event.type.replaceAll('_', ' ')}:</strong> {event.description}</p>
        {event.holds && what === 'resolve' && <p>What it holds goes on when it is resolved.</p>}
        <Field label="Note" hint="If you like" error={now.problem?.fieldError('note')}>
          {(props) => <input {...props} autoFocus value={note} onChange={(typed) => setNote(typed.target.value)} />}
        </Field>
        {now.problem && <ProblemNote problem={now.problem} shown={['note']} />}
        <div className="row">
          <Button kind="primary" type="submit" disabled={now.busy}>{word}</Button>
          <Button onClick={close}>Back</Button>
        </div>
      </form>
    </Dialog>
  );
}

import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import { parsePosition } from '../../format/coordinates';
import { Dialog } from '../../ui/Dialog';
import { Button, Field, ProblemNote } from '../../ui/parts';
import { useAction } from '../../ui/useAction';
import { isOver, type ListedTrip } from './trips';

const TYPES = [
  'weather', 'equipment_failure', 'medical', 'navigation_hazard', 'communication_loss', 'man_overboard', 'collision_risk',
  'fuel_low', 'fatigue', 'fire', 'other',
];
const SEVERITIES = ['INFO', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];
const FIELDS = ['type', 'severity', 'description', 'trip_id', 'latitude', 'longitude'];

/** Where somebody reports a danger. */
export function SafetyForm({ trips, chosen, everybody, close, done }: {
  trips: ListedTrip[];
  chosen: ListedTrip | null;
  /** Whether he may report to everybody, without a trip. */
  everybody: boolean;
  close: () => void;
  done: () => void;
}) {
  const open = trips.filter((trip) => !isOver(trip.status));
  const [form, setForm] = useState({
    type: 'weather', severity: 'HIGH', description: '', place: '',
    trip: chosen && !isOver(chosen.status) ? chosen.trip_id : (everybody ? '' : (open[0]?.trip_id ?? '')),
  });
  const [unread, setUnread] = useState(false);
  const now = useAction();
  const set = (name: keyof typeof form) => (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const at = form.place.trim() === '' ? null : parsePosition(form.place);
    setUnread(form.place.trim() !== '' && at === null);
    if (form.place.trim() !== '' && at === null) {
      return;
    }
    void now.run(async () => {
      await api('/safety-events', {
        method: 'POST',
        body: {
          type: form.type, severity: form.severity, description: form.description.trim(),
          ...(form.trip ? { trip_id: form.trip } : {}), ...(at ?? {}),
        },
      });
      done();
    });
  };
  return (
    <Dialog title="Report a safety event" close={close}>
      <form className="stack" onSubmit={submit}>
        <div className="two">
          <Field label="What" error={now.problem?.fieldError('type')}>
            {(props) => <select {...props} value={form.type} onChange={set('type')}>{TYPES.map((type) => <option key={type} value={type}>{type.replaceAll('_', ' ')}</option>)}</select>}
          </Field>
          <Field label="How bad" error={now.problem?.fieldError('severity')} hint={form.severity === 'CRITICAL' ? 'Holds its mission and trips until it is resolved' : undefined}>
            {(props) => <select {...props} value={form.severity} onChange={set('severity')}>{SEVERITIES.map((severity) => <option key={severity} value={severity}>{severity.toLowerCase()}</option>)}</select>}
          </Field>
        </div>
        <Field label="In words" error={now.problem?.fieldError('description')}>
          {(props) => <textarea {...props} autoFocus required rows={3} maxLength={4000} value={form.description} onChange={set('description')} />}
        </Field>
        <Field label="Of which trip" error={now.problem?.fieldError('trip_id')}>
          {(props) => (
            <select {...props} value={form.trip} onChange={set('trip')}>
              {everybody && <option value="">none: for everybody to read</option>}
              {open.map((trip) => <option key={trip.trip_id} value={trip.trip_id}>{trip.unit.name} ({trip.status.replaceAll('_', ' ')})</option>)}
            </select>
          )}
        </Field>
        <Field
          label="Where"
          hint="If known: 60°06.1'N 003°00.0'W, or 60.1, -3.0"
          error={unread ? 'This is not a position' : (now.problem?.fieldError('latitude') ?? now.problem?.fieldError('longitude'))}
        >
          {(props) => <input {...props} value={form.place} onChange={set('place')} />}
        </Field>
        {now.problem && <ProblemNote problem={now.problem} shown={FIELDS} />}
        <div className="row">
          <Button kind="primary" type="submit" disabled={now.busy}>Report</Button>
          <Button onClick={close}>Back</Button>
        </div>
      </form>
    </Dialog>
  );
}

import { useMemo, useRef, useState, type FormEvent } from 'react';
import { PRIORITIES } from '../../api/types';
import { positionDdm } from '../../format/coordinates';
import { Banner, Button, Field } from '../../ui/parts';
import type { ForcingFile } from './coverage';
import { DraftMap } from './DraftMap';
import { check, EMPTY, keepDraft, keptDraft, needOf, still, type Draft } from './draft';
import { Entry, MomentEntry, Refusal } from './Entry';
import { ForcingPicker } from './ForcingPicker';
import { ObjectPicker } from './ObjectPicker';
import type { PlainObject } from './objects';
import { errorsOf, usePosting } from './posting';
import type { Errors } from './reader';
import { SaveTemplate } from './SaveTemplate';
import { outlineIn, radiiIn, withPlace } from './start';
import { START_FIELDS, StartFields } from './StartFields';

/** Fields of the server that say themselves what is wrong with them. */
const SHOWN = [
  ...START_FIELDS, 'name', 'description', 'priority', 'kind', 'params.start_time', 'params.duration_hours', 'params.num_particles', 'params.object_type', 'params.forcing', 'params.forcing.wind',
  'params.forcing.current', 'params.wind_uncertainty', 'params.current_uncertainty', 'params.seed', 'params.direction',
];

/** A new mission, field by field. */
export function DraftForm({ objects, files }: { objects: readonly PlainObject[]; files: readonly ForcingFile[] }) {
  const [draft, setDraft] = useState<Draft>(keptDraft);
  const [missing, setMissing] = useState<Errors>({});
  const [asTemplate, setAsTemplate] = useState<Record<string, unknown> | null>(null);
  const posting = usePosting();
  const form = useRef<HTMLFormElement>(null);
  const errors: Errors = { ...errorsOf(posting.problem), ...missing };
  const change = (some: Partial<Draft>) => {
    const next = { ...draft, ...some };
    setDraft(next);
    keepDraft(next);
    setMissing(still(missing, check(next, Date.now()).errors));
  };
  const put = (field: keyof Draft) => (value: string) => change({ [field]: value });
  const checked = (): Record<string, unknown> | null => {
    const { body, errors: found } = check(draft, Date.now());
    setMissing(found ?? {});
    posting.clear();
    if (found) {
      showFirst(form.current);
    }
    return body;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = checked();
    if (body && !posting.busy) {
      void posting.post('/missions', body, () => keepDraft(null)).then(() => showFirst(form.current));
    }
  };
  const drift = draft.kind === 'drift';
  const { shape, position, points, centre, circle, circleUnit, line, corners } = draft;
  const outline = useMemo(() => outlineIn(draft),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what it is made from, not what else is typed
    [shape, position, points, centre, circle, circleUnit, line, corners]);
  const shownFiles = useMemo(
    () => (draft.forcing === 'constant' ? [] : files.filter(
      ({ usable, name }) => usable && (draft.forcing === 'auto' || draft.files.includes(name)))),
    [files, draft.forcing, draft.files]);
  return (
    <div className="new-mission">
      <form ref={form} className="stack" onSubmit={submit} noValidate>
        <Entry label="Name" value={draft.name} change={put('name')} error={errors['name']}
          more={{ placeholder: 'Life raft west of Shetland', maxLength: 200 }} />
        <div className="pairs">
          <Field label="Kind" error={errors['kind']} hint={drift ? 'Computes where it drifts' : 'An exercise of the machinery; computes nothing'}>
            {(props) => (
              <select {...props} value={draft.kind} onChange={(event) => change({ kind: event.target.value as Draft['kind'] })}>
                <option>drift</option>
                <option>drill</option>
              </select>
            )}
          </Field>
          <Field label="Priority" error={errors['priority']}>
            {(props) => (
              <select {...props} value={draft.priority}
                onChange={(event) => change({ priority: event.target.value as Draft['priority'] })}>
                {PRIORITIES.map((priority) => <option key={priority}>{priority}</option>)}
              </select>
            )}
          </Field>
        </div>
        {drift && (
          <>
            <StartFields start={draft} change={change} errors={errors} />
            <MomentEntry label={draft.backward ? 'Found there at (UTC)' : 'Was there at (UTC)'} value={draft.time} change={put('time')}
              error={errors['params.start_time']} />
            <ObjectPicker objects={objects} chosen={draft.object} choose={put('object')} error={errors['params.object_type'] ?? null} />
            <div className="pairs">
              <Entry label="Duration (h)" value={draft.hours} change={put('hours')} error={errors['params.duration_hours']}
                more={{ inputMode: 'decimal' }} />
              <Entry label="Particles" value={draft.particles} change={put('particles')} error={errors['params.num_particles']}
                more={{ inputMode: 'numeric', list: 'particle-counts' }} hint="More are finer and slower" />
              <datalist id="particle-counts">
                {[1000, 5000, 20_000, 100_000].map((count) => <option key={count} value={count} />)}
              </datalist>
            </div>
            <ForcingPicker draft={draft} change={change} files={files} need={needOf(draft, Date.now())} errors={errors} />
          </>
        )}
        <details className="more" open={more(errors)}>
          <summary>More settings</summary>
          <div className="stack">
            <Field label="Description" error={errors['description']}>
              {(props) => <textarea {...props} rows={3} value={draft.description} onChange={(event) => change({ description: event.target.value })} />}
            </Field>
            {drift && (
              <>
                <label className="row">
                  <input type="checkbox" checked={draft.backward} onChange={() => change({ backward: !draft.backward })} />
                  Backward: it was found there, where did it come from?
                </label>
                {errors['params.direction'] && <span className="error small">{errors['params.direction']}</span>}
              </>
            )}
            <label className="row">
              <input type="checkbox" checked={draft.start} onChange={() => change({ start: !draft.start })} />
              Start at once
            </label>
          </div>
        </details>
        {drift && (
          <details className="more" open={'params.seed' in errors || undefined}>
            <summary>Advanced</summary>
            <Entry label="Seed" value={draft.seed} change={put('seed')} error={errors['params.seed']} more={{ inputMode: 'numeric' }}
              hint="A whole number that all chance in the run comes from. The same order with the same seed gives the same result, byte for byte; another seed draws anew, to see how much is chance" />
          </details>
        )}
        {posting.problem && <Refusal problem={posting.problem} shown={SHOWN} />}
        {Object.keys(missing).length > 0 && <Banner tone="bad">Nothing was sent: see the fields in red.</Banner>}
        <div className="row">
          <Button kind="primary" type="submit" disabled={posting.busy}>
            {posting.busy ? 'Sending …' : draft.start ? 'Start the mission' : 'Create the mission'}
          </Button>
          <Button onClick={() => setAsTemplate(checked())}>Save as template …</Button>
          <Button kind="quiet" onClick={() => {
            setDraft(EMPTY);
            keepDraft(null);
            setMissing({});
            posting.clear();
          }}>Clear</Button>
        </div>
      </form>
      {drift && (
        <div className="beside">
          <DraftMap start={outline} radii={radiiIn(draft)} files={shownFiles}
            onPick={(picked) => change(withPlace(draft, positionDdm(picked)))} />
        </div>
      )}
      {asTemplate && <SaveTemplate body={asTemplate} close={() => setAsTemplate(null)} />}
    </div>
  );
}

/** Whether something is wrong that would be out of sight. */
function more(errors: Errors): boolean | undefined {
  const hidden = ['description', 'params.direction'];
  return hidden.some((field) => field in errors) || undefined;
}

/** Brings the first field that is wrong before the eyes, once it is drawn. */
function showFirst(form: HTMLFormElement | null): void {
  setTimeout(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), 0);
}

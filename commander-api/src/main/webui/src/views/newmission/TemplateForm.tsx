import { useMemo, useState, type FormEvent } from 'react';
import { parsePosition, positionDdm } from '../../format/coordinates';
import { Button, Field, Panel } from '../../ui/parts';
import type { ForcingFile } from './coverage';
import { DraftMap } from './DraftMap';
import { still } from './draft';
import { Entry, MomentEntry, PositionEntry, Refusal } from './Entry';
import { errorsOf, usePosting } from './posting';
import type { Errors } from './reader';
import { NOWHERE, outlineIn, radiiIn, withPlace, type Start } from './start';
import { START_FIELDS, StartFields } from './StartFields';
import { asked, asksPosition, atStart, firstFill, instantiation, startAsked, words, type Filled, type Parameter, type Template } from './templates';

/** A mission from a template: only what the template asks for. */
export function TemplateForm({ template, files }: { template: Template; files: readonly ForcingFile[] }) {
  const [filled, keep] = useState<Filled>(() => firstFill(template));
  const [missing, setMissing] = useState<Errors>({});
  const setFilled = (next: Filled) => {
    keep(next);
    setMissing(still(missing, instantiation(template, next, Date.now()).errors));
  };
  const posting = usePosting();
  const errors: Errors = { ...errorsOf(posting.problem), ...missing };
  const at = parsePosition(filled.position);
  const shape = startAsked(template);
  const start = useMemo(() => (shape ? filled.start : { ...NOWHERE, position: filled.position }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- whether there is one, not the object
    [shape === null, filled.start, filled.position]);
  const outline = useMemo(() => outlineIn(start), [start]);
  const move = (some: Partial<Start>) => setFilled({ ...filled, start: { ...filled.start, ...some } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { body, errors: found } = instantiation(template, filled, Date.now());
    setMissing(found);
    posting.clear();
    if (body && !posting.busy) {
      void posting.post(`/templates/${template.template_id}/instantiate`, body, () => undefined);
    }
  };
  const put = (name: string) => (value: string) => setFilled({ ...filled, values: { ...filled.values, [name]: value } });
  const confirm = (key: string) => setFilled({
    ...filled,
    confirmed: filled.confirmed.includes(key) ? filled.confirmed.filter((one) => one !== key) : [...filled.confirmed, key],
  });
  const shown = [...(shape ? START_FIELDS : []), 'safety_confirmations', ...template.parameters.map(({ name }) => `variables.${name}`)];
  return (
    <div className="new-mission">
      <form className="stack" onSubmit={submit} noValidate>
        {template.description && <p>{template.description}</p>}
        {asksPosition(template) && (
          <PositionEntry value={filled.position} change={(position) => setFilled({ ...filled, position })} at={at}
            error={errors['variables.latitude'] ?? errors['variables.longitude']} />
        )}
        {shape && <StartFields start={filled.start} change={move} errors={atStart(shape, filled.start, errors)} fixed cones={shape.radii.length > 1} />}
        {asked(template).map((one) => (
          <Asked key={one.name} one={one} value={filled.values[one.name] ?? ''} change={put(one.name)} error={errors[`variables.${one.name}`]} />
        ))}
        {template.safety_requirements.length > 0 && (
          <fieldset className="stack">
            <legend>Confirm before it starts</legend>
            {template.safety_requirements.map(({ key, text }) => (
              <label key={key} className="row">
                <input type="checkbox" checked={filled.confirmed.includes(key)} onChange={() => confirm(key)} />
                <span className="confirm">{text}</span>
              </label>
            ))}
            {errors['safety_confirmations'] && <span className="error small">{errors['safety_confirmations']}</span>}
          </fieldset>
        )}
        {posting.problem && <Refusal problem={posting.problem} shown={shown} />}
        <div className="row">
          <Button kind="primary" type="submit" disabled={posting.busy}>{posting.busy ? 'Sending …' : 'Start the mission'}</Button>
        </div>
        <Fixed template={template} />
      </form>
      {(shape || asksPosition(template)) && (
        <div className="beside">
          <DraftMap start={outline} radii={radiiIn(start)} files={files}
            onPick={(picked) => (shape ? move(withPlace(start, positionDdm(picked))) : setFilled({ ...filled, position: positionDdm(picked) }))} />
        </div>
      )}
    </div>
  );
}

function Asked({ one, value, change, error }: { one: Parameter; value: string; change: (value: string) => void; error: string | undefined }) {
  const label = words(one.name) + (one.unit ? ` (${one.unit})` : '') + (one.required === false ? ' (may be left out)' : '');
  const hint = [one.description, one.example !== undefined && one.example !== null && `Such as ${String(one.example)}`].filter(Boolean).join('. ');
  if (one.type === 'time') {
    return <MomentEntry label={label} value={value} change={change} error={error} />;
  }
  const choices = one.type === 'boolean' ? ['true', 'false'] : (one.choices ?? []).map(String);
  if (choices.length > 0) {
    return (
      <Field label={label} hint={hint} error={error}>
        {(props) => (
          <select {...props} value={value} onChange={(event) => change(event.target.value)}>
            <option value="">Choose</option>
            {choices.map((choice) => <option key={choice}>{choice}</option>)}
          </select>
        )}
      </Field>
    );
  }
  const numeric = one.type === 'number' || one.type === 'integer';
  return <Entry label={label} value={value} change={change} error={error} hint={hint} {...(numeric && { more: { inputMode: 'decimal' as const } })} />;
}

/** What the template has settled already. */
function Fixed({ template }: { template: Template }) {
  const params = Object.entries(template.mission.params ?? {}).filter(([, value]) => !JSON.stringify(value).includes('${'));
  return (
    <Panel title={`What “${template.name}” has settled (version ${template.version})`} level={3}>
      <dl className="facts">
        <dt>Name</dt><dd>{String(template.mission.name ?? '')}</dd>
        {template.mission.priority !== undefined && <><dt>Priority</dt><dd>{String(template.mission.priority)}</dd></>}
        {params.map(([name, value]) => (
          <div key={name} className="fact">
            <dt>{words(name)}</dt>
            <dd className="mono">{typeof value === 'object' ? JSON.stringify(value) : String(value)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

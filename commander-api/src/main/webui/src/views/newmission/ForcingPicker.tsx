import { bytes } from '../../format/amount';
import { utc } from '../../format/time';
import { Badge, Field } from '../../ui/parts';
import { axisOf, onAxis, QUANTITIES, spanIn, ticks, verdict, type ForcingFile, type Need, type Quantity, type Verdict } from './coverage';
import type { Draft, ForcingWay } from './draft';
import { Entry } from './Entry';
import type { Errors } from './reader';

interface ForcingPickerProps {
  draft: Draft;
  change: (change: Partial<Draft>) => void;
  files: readonly ForcingFile[];
  need: Need;
  errors: Errors;
}

const WAYS: readonly [ForcingWay, string][] = [
  ['auto', 'Whatever covers the run'], ['files', 'These files'], ['constant', 'Constant wind and current'],
];

/** Where wind and current come from, and whether that is enough, before anything is sent. */
export function ForcingPicker({ draft, change, files, need, errors }: ForcingPickerProps) {
  const error = errors['params.forcing'];
  const used = draft.forcing === 'files' ? files.filter(({ name }) => draft.files.includes(name)) : files;
  const toggle = (name: string) =>
    change({ files: draft.files.includes(name) ? draft.files.filter((one) => one !== name) : [...draft.files, name] });
  return (
    <fieldset className="stack">
      <legend>Wind and current</legend>
      <div className="row ways">
        {WAYS.map(([way, label]) => (
          <label key={way} className="row">
            <input type="radio" name="forcing" checked={draft.forcing === way} onChange={() => change({ forcing: way })} />
            {label}
          </label>
        ))}
      </div>
      {draft.forcing === 'constant' && <Constants draft={draft} change={change} errors={errors} />}
      {draft.forcing !== 'constant' && (
        <>
          {files.length === 0 && <p>The server has no forcing files. Choose constant wind and current, or ask for files.</p>}
          <ul className="stack files">
            {files.map((file) => (
              <li key={file.name}>
                <label className="row">
                  {draft.forcing === 'files' && (
                    <input type="checkbox" checked={draft.files.includes(file.name)} disabled={!file.usable}
                      onChange={() => toggle(file.name)} />
                  )}
                  <strong className="break">{file.name}</strong>
                  {draft.forcing === 'files' && draft.files.includes(file.name) && (
                    <span className="muted small">choice {draft.files.indexOf(file.name) + 1}</span>
                  )}
                  {file.synthetic && <Badge tone="bad" sign="⚠">SYNTHETIC</Badge>}
                  {!file.usable && <Badge tone="off" sign="✗">not usable</Badge>}
                  <span className="muted small">{bytes(file.size)}</span>
                </label>
                {file.reason && <p className="small muted">{file.reason}</p>}
              </li>
            ))}
          </ul>
          {QUANTITIES.map((quantity) => (
            <Say key={quantity} quantity={quantity} what={verdict(used, quantity, need)} />
          ))}
          {need.span && <TimeAxis files={used} need={need} />}
        </>
      )}
      {error && <span className="error small" role="alert">{error}</span>}
      <div className="pairs">
        <Entry label="Wind uncertainty (m/s)" value={draft.windError} change={(windError) => change({ windError })}
          error={errors['params.wind_uncertainty']} more={{ inputMode: 'decimal' }} hint="Standard deviation; 0 takes it as exact" />
        <Entry label="Current uncertainty (m/s)" value={draft.currentError} change={(currentError) => change({ currentError })}
          error={errors['params.current_uncertainty']} more={{ inputMode: 'decimal' }} hint="Standard deviation; 0 takes it as exact" />
      </div>
    </fieldset>
  );
}

function Say({ quantity, what }: { quantity: Quantity; what: Verdict }) {
  const name = quantity === 'wind' ? 'Wind' : 'Current';
  const words: Record<Verdict['kind'], string> = {
    unknown: 'put in place, time and duration to see whether it is covered',
    none: 'no file has it: the server will refuse',
    elsewhere: 'no file covers this place: the server will refuse',
    gap: what.kind === 'gap' ? `missing ${what.missing.map(({ from, to }) => `${utc(from)} to ${utc(to)}`).join(', ')}` : '',
    covered: what.kind === 'covered' ? `covered for the whole run by ${what.by.join(', ')}` : '',
  };
  const tone = { unknown: 'off', none: 'bad', elsewhere: 'bad', gap: 'bad', covered: 'good' } as const;
  const sign = { unknown: '?', none: '✗', elsewhere: '✗', gap: '✗', covered: '✓' };
  return (
    <p className="say" role="status">
      <Badge tone={tone[what.kind]} sign={sign[what.kind]}>{name}</Badge> <span className="break">{words[what.kind]}</span>
    </p>
  );
}

/** When each file has wind and current, against the run. */
function TimeAxis({ files, need }: { files: readonly ForcingFile[]; need: Need }) {
  const axis = axisOf(need.span!);
  const run = onAxis(need.span!, axis)!;
  const rows = files.flatMap((file) => QUANTITIES.filter((quantity) => file[quantity]).map((quantity) => ({ file, quantity })));
  return (
    <figure className="time-axis" aria-label="When the forcing covers the run">
      <div className="rows">
        <div className="run" style={{ left: `${run.left}%`, width: `${run.width}%` }} />
        {ticks(axis, 8).map((at) => (
          <span key={at} className="tick" style={{ left: `${((at - axis.from) / (axis.to - axis.from)) * 100}%` }} />
        ))}
        {rows.map(({ file, quantity }) => {
          const span = spanIn(file[quantity]!);
          const bar = onAxis(span, axis);
          const text = `${file.name}: ${quantity} from ${utc(span.from)} to ${utc(span.to)}`;
          return (
            <div key={file.name + quantity} className="bar-row" title={text}>
              {bar && <div className={`bar ${quantity}`} style={{ left: `${bar.left}%`, width: `${bar.width}%` }} />}
              <span className="bar-name small">{quantity} · {file.name}{!bar && (span.to < axis.from ? ' (ends before)' : ' (begins after)')}</span>
              <span className="hidden-text">{text}</span>
            </div>
          );
        })}
      </div>
      <div className="labels small muted">
        {ticks(axis, 3).map((at) => (
          <span key={at} style={{ left: `${((at - axis.from) / (axis.to - axis.from)) * 100}%` }}>{utc(at).slice(5)}</span>
        ))}
      </div>
      <figcaption className="small muted">Between the lines: the run, {utc(need.span!.from)} to {utc(need.span!.to)}</figcaption>
    </figure>
  );
}

function Constants({ draft, change, errors }: { draft: Draft; change: (change: Partial<Draft>) => void; errors: Errors }) {
  const input = (field: 'windFrom' | 'windKn' | 'currentTowards' | 'currentKn', label: string, error: string | undefined) => (
    <Field label={label} error={error}>
      {(props) => (
        <input {...props} inputMode="decimal" autoComplete="off" value={draft[field]}
          onChange={(event) => change({ [field]: event.target.value })} />
      )}
    </Field>
  );
  const wind = errors['wind'] ?? errors['params.forcing.wind'];
  const current = errors['current'] ?? errors['params.forcing.current'];
  return (
    <div className="pairs">
      {input('windFrom', 'Wind from (°)', wind)}
      {input('windKn', 'Wind speed (kn)', wind)}
      {input('currentTowards', 'Current towards (°)', current)}
      {input('currentKn', 'Current speed (kn)', current)}
    </div>
  );
}

import { useId, type ButtonHTMLAttributes, type ReactNode } from 'react';
import { Problem } from '../api/problem';
import { positionDdm, positionDecimal, type Position } from '../format/coordinates';
import { local, utc } from '../format/time';

export type Tone = 'waiting' | 'running' | 'good' | 'bad' | 'off' | 'warn';

/** A word with a sign and a colour; never the colour alone. */
export function Badge({ tone, sign, children }: { tone: Tone; sign: string; children: ReactNode }) {
  return (
    <span className={`badge tone-${tone}`}>
      <span aria-hidden="true">{sign}</span>
      {children}
    </span>
  );
}

type ButtonKind = 'plain' | 'primary' | 'danger' | 'quiet';

export function Button({
  kind = 'plain', type = 'button', className = '', ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { kind?: ButtonKind }) {
  return <button type={type} className={`button ${kind === 'plain' ? '' : kind} ${className}`} {...rest} />;
}

export function Panel({
  title, side, flush = false, children, level = 2,
}: {
  title: string;
  side?: ReactNode;
  flush?: boolean;
  children: ReactNode;
  level?: 2 | 3;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <header>
        <Heading id={id}>{title}</Heading>
        {side}
      </header>
      <div className={flush ? 'body flush' : 'body'}>{children}</div>
    </section>
  );
}

/** A moment: UTC, with the local clock beside it. */
export function Time({ at, seconds = false, stacked = false }: {
  at: string | number;
  seconds?: boolean;
  stacked?: boolean;
}) {
  return (
    <time dateTime={typeof at === 'number' ? new Date(at).toISOString() : at}>
      <span className="nowrap">{utc(at, seconds)}</span>
      {stacked ? <br /> : ' '}
      <span className="muted small nowrap">{local(at, seconds)}</span>
    </time>
  );
}

/** A position in degrees and decimal minutes, with decimal degrees beside it. */
export function Place({ at }: { at: Position }) {
  return (
    <span>
      <span className="mono nowrap">{positionDdm(at)}</span>{' '}
      <span className="mono muted small nowrap">{positionDecimal(at)}</span>
    </span>
  );
}

export function ProgressBar({ fraction, label }: { fraction: number; label: string }) {
  const share = Math.round(Math.min(1, Math.max(0, fraction)) * 100);
  return (
    <div className="progress" role="progressbar" aria-label={label} aria-valuenow={share} aria-valuemin={0} aria-valuemax={100}>
      <span style={{ width: `${share}%` }} />
    </div>
  );
}

export function Banner({ tone, loud = false, children }: { tone: Tone; loud?: boolean; children: ReactNode }) {
  return (
    <div className={`banner ${loud ? 'loud' : `tone-${tone}`}`} role={tone === 'bad' || loud ? 'alert' : 'status'}>
      {children}
    </div>
  );
}

/** What the server refused, with every field that it named. */
export function ProblemNote({ problem, shown = [] }: { problem: Problem; /** fields that say it themselves */ shown?: readonly string[] }) {
  const others = problem.errors.filter((error) => !shown.includes(error.field));
  return (
    <Banner tone="bad">
      <strong>{problem.sentence}</strong>
      {others.length > 0 && (
        <ul>
          {others.map((error) => (
            <li key={error.field + error.message}>
              <code>{error.field}</code> {error.message}
            </li>
          ))}
        </ul>
      )}
    </Banner>
  );
}

export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>;
}

/** A label, what is put in, a hint, and what is wrong with it. */
export function Field({
  label, hint, error, children,
}: {
  label: string;
  hint?: ReactNode;
  error?: string | null | undefined;
  children: (props: { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }) => ReactNode;
}) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': Boolean(error), 'aria-describedby': described || undefined })}
      {hint && <span id={`${id}-hint`} className="muted small">{hint}</span>}
      {error && <span id={`${id}-error`} className="error small">{error}</span>}
    </div>
  );
}

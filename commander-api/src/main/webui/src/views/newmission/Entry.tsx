import type { InputHTMLAttributes, ReactNode } from 'react';
import { positionDdm, positionDecimal, type Position } from '../../format/coordinates';
import { ago, local, utc } from '../../format/time';
import { useNow } from '../../ui/clock';
import type { Problem } from '../../api/problem';
import { Banner, Button, Field, ProblemNote } from '../../ui/parts';
import { parseMoment } from './entries';

type More = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'>;

interface EntryProps {
  label: string;
  value: string;
  change: (value: string) => void;
  error?: string | undefined;
  hint?: ReactNode;
  more?: More;
}

/** A field of text. */
export function Entry({ label, value, change, error, hint, more }: EntryProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(props) => (
        <input autoComplete="off" {...more} {...props} value={value} onChange={(event) => change(event.target.value)} />
      )}
    </Field>
  );
}

/** A field for a position; says at once how it was understood. */
export function PositionEntry({ label = 'Last known position', at, ...entry }: Omit<EntryProps, 'label' | 'hint'> & {
  label?: string; at: Position | null;
}) {
  return (
    <Entry
      label={label} {...entry} more={{ placeholder: "60°06.1'N 003°00.0'W" }}
      hint={at ? <span className="understood">= {positionDdm(at)} <span className="nowrap">{positionDecimal(at)}</span></span>
        : entry.value.trim() === '' ? 'Click the map, or type it in any usual notation, latitude first'
          : 'Not understood yet. Latitude first, such as 60 06.1N 3 00.0W, or 60.1017, -3.0'}
    />
  );
}

/** A field for a moment in UTC; says at once how it was understood, with the local clock. */
export function MomentEntry({ label, ...entry }: Omit<EntryProps, 'hint'>) {
  const now = useNow();
  const at = parseMoment(entry.value, now);
  return (
    <div className="with-button">
      <Entry
        label={label} {...entry} more={{ placeholder: '2026-11-22 06:00' }}
        hint={at !== null ? <span className="understood">= {utc(at)}, {local(at)} local, {ago(at, now)}</span>
          : entry.value.trim() === '' ? 'UTC: 2026-11-22 06:00, or 220600Z NOV 26, or 06:00 for the last one'
            : 'Not understood yet. Such as 2026-11-22 06:00, 220600Z NOV 26, or 06:00'}
      />
      <Button onClick={() => entry.change(utc(now).replace('Z', ''))}>Now</Button>
    </div>
  );
}

/** A refusal; where all of it stands at the fields, it only points there. */
export function Refusal({ problem, shown }: { problem: Problem; shown: readonly string[] }) {
  const atFields = problem.errors.length > 0 && problem.errors.every(({ field }) => shown.includes(field));
  return atFields ? <Banner tone="bad">The server refused it, and nothing is lost: see what stands in red at the fields.</Banner>
    : <ProblemNote problem={problem} shown={shown} />;
}

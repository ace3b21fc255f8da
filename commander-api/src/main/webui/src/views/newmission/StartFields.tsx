import { area, nauticalMiles } from '../../format/amount';
import { parsePosition, positionDdm } from '../../format/coordinates';
import { areaOf, lengthOf } from '../../map/outline';
import { Button, Field } from '../../ui/parts';
import { Entry, PositionEntry } from './Entry';
import type { Errors } from './reader';
import { PLACES, rows, SHAPES, withoutLast, type LengthUnit, type Start } from './start';

interface StartFieldsProps {
  start: Start;
  change: (change: Partial<Start>) => void;
  errors: Errors;
}

/** Fields of the server that are shown here. */
export const START_FIELDS = [
  'params.latitude', 'params.longitude', 'params.radius_m', 'params.release', 'params.release.coordinates', 'params.release.radius_m',
];

/** Where it starts: typed here, or clicked on the map. */
export function StartFields({ start, change, errors }: StartFieldsProps) {
  const { shape } = start;
  const error = ['params.latitude', 'params.longitude', 'params.release', 'params.release.coordinates']
    .map((field) => errors[field]).filter(Boolean).join('; ') || undefined;
  const put = (field: keyof Start) => (value: string) => change({ [field]: value });
  return (
    <fieldset className="stack">
      <legend>Where it starts</legend>
      <div className="row ways">
        {SHAPES.map(([one, label]) => (
          <label key={one} className="row">
            <input type="radio" name="shape" checked={shape === one} onChange={() => change({ shape: one })} />
            {label}
          </label>
        ))}
      </div>
      {shape === 'point' && (
        <PositionEntry value={start.position} change={put('position')} at={parsePosition(start.position)} error={error} />
      )}
      {shape === 'circle' && (
        <PositionEntry label="Centre of the circle" value={start.centre} change={put('centre')} at={parsePosition(start.centre)} error={error} />
      )}
      {(shape === 'line' || shape === 'polygon') && (
        <PlacesEntry shape={shape} value={start[PLACES[shape]]} change={put(PLACES[shape])} error={error} />
      )}
      {(shape === 'point' || shape === 'line') && (
        <LengthEntry label="Position uncertainty" unitLabel="Unit of the uncertainty" value={start.radius} change={put('radius')}
          unit={start.radiusUnit} changeUnit={(radiusUnit) => change({ radiusUnit })} error={errors['params.radius_m']}
          hint="Standard deviation; 0 only where the position is exact" />
      )}
      {shape === 'circle' && (
        <LengthEntry label="Radius of the circle" unitLabel="Unit of the radius" value={start.circle} change={put('circle')}
          unit={start.circleUnit} changeUnit={(circleUnit) => change({ circleUnit })} error={errors['params.release.radius_m']}
          hint="It is anywhere in it, nowhere more probable than elsewhere" />
      )}
    </fieldset>
  );
}

interface LengthEntryProps {
  label: string;
  unitLabel: string;
  value: string;
  change: (value: string) => void;
  unit: LengthUnit;
  changeUnit: (unit: LengthUnit) => void;
  error: string | undefined;
  hint: string;
}

function LengthEntry({ label, unitLabel, value, change, unit, changeUnit, error, hint }: LengthEntryProps) {
  return (
    <div className="with-unit">
      <Entry label={label} value={value} change={change} error={error} more={{ inputMode: 'decimal' }} hint={hint} />
      <select aria-label={unitLabel} value={unit} onChange={(event) => changeUnit(event.target.value as LengthUnit)}>
        <option>NM</option>
        <option>m</option>
      </select>
    </div>
  );
}

const MANY = {
  line: { label: 'Positions of the line', fewest: 2, hint: 'Click the map for one after the other, or type or paste them, each in a row of its own' },
  polygon: { label: 'Corners of the area', fewest: 3, hint: 'Click the map for one corner after the other, or type or paste them, each in a row of its own' },
};

/** Positions in rows; says at once how each was understood. */
function PlacesEntry({ shape, value, change, error }: {
  shape: 'line' | 'polygon'; value: string; change: (value: string) => void; error: string | undefined;
}) {
  const { label, fewest, hint } = MANY[shape];
  const { places, wrong } = rows(value);
  return (
    <div className="stack places">
      <Field label={label} error={error} hint={wrong.length > 0 ? `Not understood yet: ${wrong.join(' · ')}` : hint}>
        {(props) => (
          <textarea {...props} rows={4} autoComplete="off" spellCheck={false} placeholder={"60°06.1'N 003°00.0'W\n60°10.0'N 002°50.0'W"}
            value={value} onChange={(event) => change(event.target.value)} />
        )}
      </Field>
      {places.length > 0 && (
        <ol className="understood small" aria-label="As understood">
          {places.map((at, i) => <li key={i}>{i + 1} = {positionDdm(at)}</li>)}
        </ol>
      )}
      <div className="row spread">
        <span className="small" role="status">
          {places.length < fewest ? `${places.length} of at least ${fewest} positions`
            : shape === 'line' ? `${places.length} positions, ${nauticalMiles(lengthOf(places))} long`
              : `${places.length} corners, ${area(areaOf(places))}`}
        </span>
        <Button onClick={() => change(withoutLast(value))} disabled={value.trim() === ''}>Remove the last</Button>
      </div>
    </div>
  );
}

import { useLayoutEffect, useRef } from 'react';
import { area, nauticalMiles } from '../../format/amount';
import { parsePosition, positionDdm } from '../../format/coordinates';
import { areaOf, lengthOf } from '../../map/outline';
import { Button, Field } from '../../ui/parts';
import { Entry, PositionEntry } from './Entry';
import type { Errors } from './reader';
import { isCone, many, PLACES, RADII, rows, SHAPES, unsure, withoutLast, withoutPlace, type LengthUnit, type Start } from './start';

interface StartFieldsProps {
  start: Start;
  change: (change: Partial<Start>) => void;
  errors: Errors;
  /** There is no other shape to choose. */
  fixed?: boolean;
  /** Whether a line may be a cone. */
  cones?: boolean;
}

/** Fields of the server that are shown here. */
export const START_FIELDS = [
  'params.latitude', 'params.longitude', 'params.radius_m', ...RADII, 'params.release', 'params.release.coordinates', 'params.release.radius_m',
];

/** Where it starts: typed here, or clicked on the map. */
export function StartFields({ start, change, errors, fixed = false, cones = true }: StartFieldsProps) {
  const { shape } = start;
  const cone = isCone(start);
  const error = ['params.latitude', 'params.longitude', 'params.release', 'params.release.coordinates']
    .map((field) => errors[field]).filter(Boolean).join('; ') || undefined;
  const put = (field: keyof Start) => (value: string) => change({ [field]: value });
  return (
    <fieldset className="stack">
      <legend>Where it starts</legend>
      {!fixed && (
        <div className="row ways">
          {SHAPES.map(([one, label]) => (
            <label key={one} className="row">
              <input type="radio" name="shape" checked={shape === one} onChange={() => change({ shape: one })} />
              {label}
            </label>
          ))}
        </div>
      )}
      {shape === 'point' && (
        <PositionEntry value={start.position} change={put('position')} at={parsePosition(start.position)} error={error} />
      )}
      {shape === 'circle' && (
        <PositionEntry label="Centre of the circle" value={start.centre} change={put('centre')} at={parsePosition(start.centre)} error={error} />
      )}
      {many(shape) && (
        <PlacesEntry key={shape} shape={shape} value={start[PLACES[shape]]} change={put(PLACES[shape])} error={error} />
      )}
      {unsure(shape) && (
        <LengthEntry label={cone ? 'Uncertainty at the first position' : 'Position uncertainty'} unitLabel="Unit of the uncertainty"
          value={start.radius} change={put('radius')} unit={start.radiusUnit} changeUnit={(radiusUnit) => change({ radiusUnit })}
          error={errors[cone ? RADII[0] : 'params.radius_m']} hint="Standard deviation; 0 only where the position is exact" />
      )}
      {shape === 'line' && cones && (
        <label className="row">
          <input type="checkbox" checked={start.cone} onChange={() => change({ cone: !start.cone })} />
          <span className="confirm">Less sure, or more, at the end of the line: a cone</span>
        </label>
      )}
      {cone && (
        <LengthEntry label="Uncertainty at the last position" unitLabel="Unit of the uncertainty at the end" value={start.radiusEnd}
          change={put('radiusEnd')} unit={start.radiusEndUnit} changeUnit={(radiusEndUnit) => change({ radiusEndUnit })}
          error={errors[RADII[1]] ?? errors['params.radius_m']} hint="It grows or shrinks evenly on the way there" />
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
  points: { label: 'Positions', fewest: 2, hint: 'It was at one of them, each as probable. Click the map for one after the other, or type or paste them, each in a row of its own' },
  line: { label: 'Positions of the line', fewest: 2, hint: 'Click the map for one after the other, or type or paste them, each in a row of its own' },
  polygon: { label: 'Corners of the area', fewest: 3, hint: 'Click the map for one corner after the other, or type or paste them, each in a row of its own' },
};

/** Positions in rows; says at once how each was understood. */
function PlacesEntry({ shape, value, change, error }: {
  shape: keyof typeof MANY; value: string; change: (value: string) => void; error: string | undefined;
}) {
  const { label, fewest, hint } = MANY[shape];
  const { places, wrong } = rows(value);
  const frame = useRef<HTMLDivElement>(null);
  const removed = useRef<number | null>(null);
  const remove = (place: number) => {
    removed.current = place;
    change(withoutPlace(value, place));
  };
  // the keyboard stays where it was: on the next one, or before the end
  useLayoutEffect(() => {
    if (removed.current !== null) {
      const all = frame.current!.querySelectorAll<HTMLElement>('li > button');
      (all[Math.min(removed.current, all.length - 1)] ?? frame.current!.querySelector('textarea'))?.focus();
      removed.current = null;
    }
  }, [value]);
  return (
    <div ref={frame} className="stack places">
      <Field label={label} error={error} hint={wrong.length > 0 ? `Not understood yet: ${wrong.join(' · ')}` : hint}>
        {(props) => (
          <textarea {...props} rows={4} autoComplete="off" spellCheck={false} placeholder={"60°06.1'N 003°00.0'W\n60°10.0'N 002°50.0'W"}
            value={value} onChange={(event) => change(event.target.value)} />
        )}
      </Field>
      {places.length > 0 && (
        <ol className="understood small" aria-label="As understood">
          {places.map((at, i) => (
            <li key={i} className="row spread">
              {i + 1} = {positionDdm(at)}
              <Button kind="quiet" aria-label={`Remove position ${i + 1}`} onClick={() => remove(i)}>✕</Button>
            </li>
          ))}
        </ol>
      )}
      <div className="row spread">
        <span className="small" role="status">
          {places.length < fewest ? `${places.length} of at least ${fewest} positions`
            : shape === 'points' ? `${places.length} positions`
              : shape === 'line' ? `${places.length} positions, ${nauticalMiles(lengthOf(places))} long`
                : `${places.length} corners, ${area(areaOf(places))}`}
        </span>
        <Button onClick={() => change(withoutLast(value))} disabled={value.trim() === ''}>Remove the last</Button>
      </div>
    </div>
  );
}

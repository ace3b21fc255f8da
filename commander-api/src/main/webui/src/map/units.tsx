import type { FeatureCollection, LineString } from 'geojson';
import { useMemo } from 'react';
import type { Position } from '../format/coordinates';
import { Mark, Shapes } from './layers';
import { unbroken } from './outline';
import { useMap } from './SeaMap';

/** A search unit where it was last. */
export interface UnitOnMap {
  id: string;
  name: string;
  /** One character for its kind. */
  sign: string;
  at: Position;
  /** What else is to be said of it, such as `7.2 kn, 3 min ago`. */
  note?: string;
  chosen?: boolean;
}

/** Units as marks with their names; each can be chosen. */
export function Units({ units, onChoose }: { units: readonly UnitOnMap[]; onChoose?: (id: string) => void }) {
  return units.map((unit) => (
    <Mark
      key={unit.id}
      at={unit.at}
      sign={unit.sign}
      name={unit.name}
      label={unit.note ? `${unit.name}, ${unit.note}` : unit.name}
      chosen={unit.chosen ?? false}
      onChoose={onChoose && (() => onChoose(unit.id))}
    />
  ));
}

/** A way over the sea: where a unit was, or where it is to go. */
export interface Way {
  id: string;
  kind: 'track' | 'plan';
  positions: readonly Position[];
}

/** Tracks as solid lines, plans as dashed ones. */
export function Ways({ id, ways }: { id: string; ways: readonly Way[] }) {
  const { colours } = useMap();
  const data = useMemo(() => lines(ways), [ways]);
  return (
    <Shapes
      id={id}
      slot="lines"
      data={data}
      draw={[
        {
          type: 'line',
          filter: ['==', ['get', 'kind'], 'plan'],
          paint: { 'line-color': colours.plan, 'line-width': 2, 'line-dasharray': [3, 2] },
        },
        {
          type: 'line',
          filter: ['==', ['get', 'kind'], 'track'],
          paint: { 'line-color': colours.track, 'line-width': 2.5 },
          layout: { 'line-join': 'round', 'line-cap': 'round' },
        },
      ]}
    />
  );
}

function lines(ways: readonly Way[]): FeatureCollection<LineString> {
  return {
    type: 'FeatureCollection',
    features: ways
      .filter((way) => way.positions.length > 1)
      .map((way) => ({
        type: 'Feature',
        properties: { id: way.id, kind: way.kind },
        geometry: { type: 'LineString', coordinates: unbroken(way.positions) },
      })),
  };
}

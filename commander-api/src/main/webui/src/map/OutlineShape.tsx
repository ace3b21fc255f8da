import type { FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import { Shapes } from './layers';
import { drawing, type Outline } from './outline';
import { useMap } from './SeaMap';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** A line, circle or area on the map; of points nothing. */
export function OutlineShape({ of }: { of: Outline }) {
  const { colours } = useMap();
  const data = useMemo(() => drawing(of), [of]);
  const filled = data?.geometry.type === 'Polygon';
  return (
    <Shapes id="outline" slot="areas" data={data ?? NOTHING}
      draw={[
        ...(filled ? [{ type: 'fill' as const, paint: { 'fill-color': colours.area, 'fill-opacity': 0.1 } }] : []),
        { type: 'line', paint: { 'line-color': colours.area, 'line-width': 2, 'line-dasharray': [3, 1.5] } },
      ]} />
  );
}

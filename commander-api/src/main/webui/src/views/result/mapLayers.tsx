import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { CanvasSource } from 'maplibre-gl';
import { useEffect, useMemo, useState } from 'react';
import { Shapes } from '../../map/layers';
import { useMap } from '../../map/SeaMap';
import { slotLayer } from '../../map/style';
import { edges, HeatReader, paint } from '../../particles/heat';
import type { RunFile } from '../../particles/loadRun';
import type { ParticleLayer } from '../../particles/ParticleLayer';
import type { Playback } from '../../particles/playback';
import { datumTrack } from './moments';
import type { Moment } from './resultTypes';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The 50, 90 and 95 % areas; told apart by their lines, as in the table. */
export function Areas({ data }: { data: FeatureCollection<MultiPolygon> | undefined }) {
  const { colours } = useMap();
  const shown = data ?? NOTHING;
  const line = (probability: number, width: number, dashes?: number[]) => ({
    type: 'line' as const,
    filter: ['==', ['get', 'probability'], probability] as ['==', ['get', string], number],
    paint: { 'line-color': colours.area, 'line-width': width, ...(dashes && { 'line-dasharray': dashes }) },
  });
  return (
    <>
      <Shapes id="areas" slot="areas" data={shown}
        draw={[{ type: 'fill', paint: { 'fill-color': colours.area, 'fill-opacity': 0.07 } }]} />
      <Shapes id="area-lines" slot="points" data={shown}
        draw={[
          { type: 'line', paint: { 'line-color': colours.halo, 'line-width': 4.5 } },
          line(0.95, 1.6, [1, 2]), line(0.9, 2, [4, 2]), line(0.5, 3),
        ]} />
    </>
  );
}

/** The way of the datum through the whole run. */
export function DatumTrack({ moments }: { moments: readonly Moment[] }) {
  const { colours } = useMap();
  const data = useMemo(() => datumTrack(moments), [moments]);
  return (
    <Shapes
      id="datum-track"
      slot="lines"
      data={data}
      draw={[
        { type: 'line', paint: { 'line-color': colours.halo, 'line-width': 4 } },
        { type: 'line', paint: { 'line-color': colours.track, 'line-width': 2 } },
      ]}
    />
  );
}

/** A sample of tracks. */
export function Tracks({ data }: { data: FeatureCollection | null }) {
  const { colours } = useMap();
  return (
    <Shapes
      id="tracks"
      slot="areas"
      data={data ?? NOTHING}
      draw={[{ type: 'line', paint: { 'line-color': colours.plan, 'line-width': 0.8, 'line-opacity': 0.6 } }]}
    />
  );
}

/** Puts the particles on the map, and draws them anew whenever another moment is shown. */
export function Particles({ layer, play }: { layer: ParticleLayer; play: Playback }) {
  const { map, colours } = useMap();
  useEffect(() => {
    layer.attach(map);
    return () => layer.detach();
  }, [map, layer]);
  useEffect(() => {
    layer.colours = colours;
  }, [layer, colours]);
  useEffect(() => play.drawn(layer.draw), [layer, play]);
  return null;
}

const ROWS = 200;

/** The probability of containment as colour. */
export function Heat({ run, record, failed }: { run: RunFile; record: number; failed: (cause: unknown) => void }) {
  const { map } = useMap();
  const [reader, setReader] = useState<HeatReader | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    HeatReader.open(run, stop.signal).then(setReader, (cause) => !stop.signal.aborted && failed(cause));
    return () => stop.abort();
  }, [run, failed]);
  const canvas = useMemo(() => {
    const made = document.createElement('canvas');
    made.width = reader?.grid.longitudes.length ?? 1;
    made.height = ROWS;
    return made;
  }, [reader]);
  useEffect(() => {
    if (!reader) {
      return;
    }
    const { west, south, east, north } = edges(reader.grid);
    map.addSource('heat', {
      type: 'canvas', canvas, animate: false, coordinates: [[west, north], [east, north], [east, south], [west, south]],
    });
    map.addLayer(
      { id: 'heat', type: 'raster', source: 'heat', paint: { 'raster-resampling': 'nearest', 'raster-fade-duration': 0 } },
      slotLayer('heat'));
    return () => {
      if (map.style && map.getLayer('heat')) {
        map.removeLayer('heat');
        map.removeSource('heat');
      }
    };
  }, [map, reader, canvas]);
  useEffect(() => {
    if (!reader) {
      return;
    }
    const stop = new AbortController();
    reader.at(record, stop.signal).then(
      (probability) => {
        const source = map.style && (map.getSource('heat') as CanvasSource | undefined);
        if (stop.signal.aborted || !source) {
          return;
        }
        canvas.getContext('2d')!.putImageData(new ImageData(paint(reader.grid, probability, ROWS), canvas.width), 0, 0);
        source.play();
        source.pause(); // takes the picture as it is now
        map.triggerRepaint();
      },
      (cause) => !stop.signal.aborted && failed(cause),
    );
    return () => stop.abort();
  }, [map, reader, canvas, record, failed]);
  return null;
}

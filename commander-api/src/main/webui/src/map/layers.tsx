import type { GeoJSON } from 'geojson';
import {
  Marker, type AddLayerObject, type FillLayerSpecification, type GeoJSONSource, type LineLayerSpecification,
} from 'maplibre-gl';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Position } from '../format/coordinates';
import { useMap } from './SeaMap';
import { slotLayer, type Slot } from './style';

type Drawn =
  | (Omit<FillLayerSpecification, 'id' | 'source'> & { type: 'fill' })
  | (Omit<LineLayerSpecification, 'id' | 'source'> & { type: 'line' });

interface ShapesProps {
  /** Unique on the map. */
  id: string;
  data: GeoJSON;
  draw: readonly Drawn[];
  slot: Slot;
}

/** GeoJSON on the map, as areas and lines. */
export function Shapes({ id, data, draw, slot }: ShapesProps) {
  const { map } = useMap();
  const wanted = JSON.stringify(draw);
  useEffect(() => {
    map.addSource(id, { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, maxzoom: 12 });
    return () => {
      if (!map.style) {
        return; // the map went before its layers
      }
      for (let i = 0; map.getLayer(`${id}-${i}`); i += 1) {
        map.removeLayer(`${id}-${i}`);
      }
      map.removeSource(id);
    };
  }, [map, id]);
  useEffect(() => {
    const layers = (JSON.parse(wanted) as Drawn[]).map((layer, i) => ({ ...layer, id: `${id}-${i}`, source: id }));
    layers.forEach((layer) => map.addLayer(layer as AddLayerObject, slotLayer(slot)));
    return () => layers.forEach((layer) => map.style && map.getLayer(layer.id) && map.removeLayer(layer.id));
  }, [map, id, slot, wanted]);
  useEffect(() => {
    (map.getSource(id) as GeoJSONSource | undefined)?.setData(data);
  }, [map, id, data]);
  return null;
}

interface MarkProps {
  at: Position;
  /** One character, shown in a circle at the place. */
  sign: string;
  /** Text beside it. */
  name?: ReactNode;
  /** For those who do not see the map. */
  label: string;
  /** Makes it a button. */
  onChoose?: (() => void) | undefined;
  chosen?: boolean;
  /** Where the name stands, unless it would be cut there. */
  side?: 'left' | 'right';
}

/** A place on the map with a sign and a name, as text of the page. */
export function Mark({ at, sign, name, label, onChoose, chosen = false, side: wanted = 'right' }: MarkProps) {
  const { map } = useMap();
  const holder = useMemo(() => document.createElement('div'), []);
  const [marker, setMarker] = useState<Marker | null>(null);
  const [turned, setTurned] = useState(false);
  const side = turned === (wanted === 'left') ? 'right' : 'left';
  const { latitude, longitude } = at;
  useEffect(() => {
    const made = new Marker({ element: holder, anchor: side === 'right' ? 'left' : 'right', offset: [side === 'right' ? -11 : 11, 0] }).setLngLat([0, 0]).addTo(map);
    // the library calls every marker a button; ours is one only when it can be pressed
    holder.removeAttribute('role');
    holder.removeAttribute('aria-label');
    holder.removeAttribute('tabindex');
    setMarker(made);
    return () => void made.remove();
  }, [map, holder, side]);
  useEffect(() => void marker?.setLngLat([longitude, latitude]), [marker, longitude, latitude]);
  useEffect(() => {
    const turn = () => setTurned(cut(holder, map.getContainer(), wanted));
    turn();
    map.on('moveend', turn);
    map.on('resize', turn);
    return () => {
      map.off('moveend', turn);
      map.off('resize', turn);
    };
  }, [map, holder, marker, latitude, longitude, wanted, name]);
  const look = `map-mark ${side}`;
  const content = (
    <>
      <span className="sign" aria-hidden="true">{sign}</span>
      {name !== undefined && <span className="name">{name}</span>}
    </>
  );
  return createPortal(
    onChoose ? (
      <button type="button" className={look} aria-label={label} aria-pressed={chosen} onClick={onChoose}>
        {content}
      </button>
    ) : (
      <div className={look} role="img" aria-label={label}>{content}</div>
    ),
    holder,
  );
}

/** Whether a name would be cut at the edge of the map on the one side of its sign, and not on the other. */
function cut(mark: HTMLElement, map: HTMLElement, side: 'left' | 'right'): boolean {
  const sign = mark.querySelector('.sign')?.getBoundingClientRect();
  if (!sign) {
    return false;
  }
  const { left, right } = map.getBoundingClientRect();
  const reach = mark.offsetWidth - sign.width / 2;
  const middle = sign.left + sign.width / 2;
  const beyond = { left: middle - reach < left, right: middle + reach > right };
  return beyond[side] && !beyond[side === 'left' ? 'right' : 'left'];
}

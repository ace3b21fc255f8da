import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import coarseUrl from 'world-atlas/land-50m.json?url';
import fineUrl from 'world-atlas/land-10m.json?url';
import { unwoundPolygon } from './rings';
import { LAND } from './style';

type Land = FeatureCollection<Polygon>;

const coasts = new Map<string, Promise<Land>>();

/** From this zoom on the coast at 1:50 million is visibly too coarse. */
const FINE_FROM = 4.5;

/** Whether a map shows all the land that it should. */
export type Coast = 'loading' | 'there' | 'away';

/**
 * Keeps land on the map: at once at 1:50 million, and at 1:10 million when one looks closer. Fails softly: a map without
 * a coast still shows positions, and `tell` says so; sea where land belongs must not go without words.
 *
 * @returns ends it
 */
export function keepLand(map: MapLibre, tell: (coast: Coast) => void): () => void {
  let shown = '';
  let ended = false;
  const show = (url: string) => {
    if (shown === fineUrl || shown === url) {
      return;
    }
    shown = url;
    coast(url).then(
      (land) => {
        if (!ended && shown === url) {
          (map.getSource(LAND) as GeoJSONSource | undefined)?.setData(land);
          set = true;
        }
      },
      () => {
        shown = '';
        tell('away');
      },
    );
  };
  const look = () => show(map.getZoom() >= FINE_FROM ? fineUrl : coarseUrl);
  let set = false;
  // Only a frame can tell: the source says that it is loaded as soon as it has new data, and its tiles follow later.
  const drawn = () => {
    if (set && map.isSourceLoaded(LAND)) {
      map.off('render', drawn);
      tell('there');
    }
  };
  map.on('zoomend', look);
  map.on('render', drawn);
  look();
  return () => {
    ended = true;
    map.off('zoomend', look);
    map.off('render', drawn);
  };
}

function coast(url: string): Promise<Land> {
  const known = coasts.get(url);
  if (known) {
    return known;
  }
  const asked = fetch(url)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(`${answer.status}`))))
    .then((topology) => apart(topology as Topology<{ land: GeometryCollection }>));
  coasts.set(url, asked);
  asked.catch(() => coasts.delete(url));
  return asked;
}

/** Islands as features of their own, so that the map cuts each tile from those near it only. */
function apart(topology: Topology<{ land: GeometryCollection }>): Land {
  const land = feature(topology, topology.objects.land) as FeatureCollection<MultiPolygon | Polygon>;
  return { type: 'FeatureCollection', features: land.features.flatMap(islands) };
}

function islands({ geometry }: Feature<MultiPolygon | Polygon>): Feature<Polygon>[] {
  const all = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return all.map((coordinates) => ({
    type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: unwoundPolygon(coordinates) },
  }));
}

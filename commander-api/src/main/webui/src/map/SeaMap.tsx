import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import { Map as MapLibre, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { positionDdm, wrapped, type Position } from '../format/coordinates';
import { useStore } from '../live/store';
import { Button } from '../ui/parts';
import { shown, theme } from '../ui/theme';
import { Ground } from './ground';
import { keepLand, type Coast } from './land';
import type { Box } from './mercator';
import { colours, style, type Colours } from './style';

setWorkerUrl(workerUrl);

/** The map that a layer is drawn on, and what it is drawn with. */
export interface OnMap {
  map: MapLibre;
  colours: Colours;
}

const Context = createContext<OnMap | null>(null);

/** For layers: the map around them. */
export function useMap(): OnMap {
  const here = useContext(Context);
  if (!here) {
    throw new Error('a layer belongs into a SeaMap');
  }
  return here;
}

interface SeaMapProps {
  /** What the map shows, for those who do not see it. */
  label: string;
  /** What to look at; the map goes there whenever this becomes another box. */
  box: Box | null;
  /** Told where somebody clicked or tapped, or what lies in the middle when he asked for that by the keyboard. */
  onPick?: ((at: Position) => void) | undefined;
  /** Layers and marks. */
  children?: ReactNode;
  className?: string;
}

/** A chart of sea and land that comes with the page: no tile server, no fonts, nothing from elsewhere. */
export function SeaMap({ label, box, onPick, children, className = '' }: SeaMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibre | null>(null);
  const [broken, setBroken] = useState(false);
  const [coast, setCoast] = useState<Coast>('loading');
  const paint = useColours();
  const first = useRef({ paint, box });
  const picked = useRef(false);
  const take = onPick && ((at: Position) => {
    picked.current = true;
    onPick(at);
  });
  const pick = useRef(take);
  pick.current = take;

  useEffect(() => {
    const made = create(frame.current!, first.current);
    if (!made) {
      setBroken(true);
      return;
    }
    // what was given to the map is drawn a while later
    const busy = (now: boolean) => frame.current?.setAttribute('aria-busy', String(now));
    made.on('dataloading', () => busy(true));
    made.on('idle', () => busy(false));
    made.on('click', (event) => pick.current?.({ latitude: event.lngLat.lat, longitude: wrapped(event.lngLat.lng) }));
    // before the frame with the new size is painted: the map's own way is later, and stretches the old picture meanwhile
    const size = new ResizeObserver(() => made.resize().redraw());
    size.observe(frame.current!);
    let stopLand = () => {};
    made.once('load', () => {
      stopLand = keepLand(made, setCoast);
      setMap(made);
    });
    return () => {
      size.disconnect();
      stopLand();
      setMap(null);
      made.remove();
    };
  }, []);

  useEffect(() => {
    if (!map) {
      return;
    }
    const ground = new Ground(map, colours(shown()));
    map.triggerRepaint();
    const end = theme.watch(() => (ground.colours = colours(shown())));
    return () => {
      end();
      ground.remove();
    };
  }, [map]);

  useEffect(() => {
    map?.setPaintProperty('sea', 'background-color', paint.sea);
    map?.setPaintProperty('land', 'fill-color', paint.land);
    map?.setPaintProperty('coast', 'line-color', paint.coast);
  }, [map, paint]);

  const wanted = box && [box.west, box.south, box.east, box.north].join();
  const seen = useRef(wanted);
  useEffect(() => {
    if (map && box && seen.current !== wanted) {
      seen.current = wanted;
      if (!picked.current) { // what was picked on the map is in sight already
        look(map, box);
      }
    }
    picked.current = false;
  });

  return (
    <div className={`sea-map ${onPick ? 'picking' : ''} ${className}`}>
      <div ref={frame} className="map-frame" role="group" aria-label={label} />
      {broken && (
        <p className="map-note">This browser cannot draw the map: it has no WebGL 2. All positions are given as text, too.</p>
      )}
      {!broken && coast === 'loading' && <p className="map-note" role="status">Loading the chart …</p>}
      {coast === 'away' && <p className="map-note" role="status">The coast could not be loaded: the map shows no land.</p>}
      {map && (
        <div className="map-buttons">
          {box && <Button onClick={() => look(map, box)}>Show all</Button>}
          {take && <PickMiddle map={map} onPick={take} />}
        </div>
      )}
      {map && onPick && <span className="map-cross" aria-hidden="true">+</span>}
      {map && <Context.Provider value={{ map, colours: paint }}>{children}</Context.Provider>}
    </div>
  );
}

/** For the keyboard: move the map with the arrows and take what is in its middle, where the cross is. */
function PickMiddle({ map, onPick }: { map: MapLibre; onPick: (at: Position) => void }) {
  const [middle, setMiddle] = useState(() => map.getCenter());
  useEffect(() => {
    const moved = () => setMiddle(map.getCenter());
    map.on('moveend', moved);
    return () => void map.off('moveend', moved);
  }, [map]);
  const at = { latitude: middle.lat, longitude: wrapped(middle.lng) };
  return (
    <Button onClick={() => onPick(at)} title={positionDdm(at, 2)}>Take the middle (+)</Button>
  );
}

function useColours(): Colours {
  useStore(theme);
  return colours(shown());
}

function create(
  container: HTMLDivElement, first: { paint: Colours; box: Box | null },
): MapLibre | null {
  try {
    const map = new MapLibre({
      container,
      style: style(first.paint),
      center: [-3, 60],
      zoom: 3,
      maxZoom: 17,
      maxPitch: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      attributionControl: false,
      trackResize: false,
      fadeDuration: 0,
      // a page with a map in it must still scroll under one finger
      cooperativeGestures: window.matchMedia('(pointer: coarse)').matches,
      locale: { 'Map.Title': 'Chart: arrow keys move it, + and - zoom' },
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    if (first.box) {
      look(map, first.box);
    }
    return map;
  } catch {
    return null;
  }
}

function look(map: MapLibre, box: Box): void {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  map.fitBounds([[box.west, box.south], [box.east, box.north]], {
    padding: Math.min(width, height) * 0.12, maxZoom: 12, animate: false,
  });
}

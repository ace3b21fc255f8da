import type { StyleSpecification } from 'maplibre-gl';

/** What a map is drawn with; a map has no access to the tokens of CSS. */
export interface Colours {
  sea: string;
  land: string;
  coast: string;
  grid: string;
  text: string;
  halo: string;
  area: string;
  particle: [number, number, number];
  stranded: [number, number, number, number];
  track: string;
  plan: string;
  wind: string;
  current: string;
}

const LIGHT: Colours = {
  sea: '#e3edf4',
  land: '#f6f1e2',
  coast: '#6f6a57',
  grid: 'rgba(30, 60, 90, 0.28)',
  text: '#10181f',
  halo: 'rgba(255, 255, 255, 0.85)',
  area: '#1c1c1c',
  particle: [0.05, 0.3, 0.62],
  stranded: [0.72, 0.15, 0.05, 1],
  track: '#7a1fa0',
  plan: '#3c4a57',
  wind: '#0d5a2b',
  current: '#0a4a80',
};

const DARK: Colours = {
  sea: '#0c1722',
  land: '#2a2f2c',
  coast: '#8b8f80',
  grid: 'rgba(160, 190, 220, 0.25)',
  text: '#e6edf3',
  halo: 'rgba(6, 12, 18, 0.85)',
  area: '#fff1bf',
  particle: [0.55, 0.8, 1],
  stranded: [1, 0.62, 0.35, 1],
  track: '#d8a0ff',
  plan: '#b8c4ce',
  wind: '#8fe0a8',
  current: '#9fd0ff',
};

export function colours(theme: 'light' | 'dark'): Colours {
  return theme === 'dark' ? DARK : LIGHT;
}

/** From the ground up; what a view draws goes below the slot that it names. */
export const SLOTS = ['heat', 'areas', 'lines', 'points'] as const;
export type Slot = (typeof SLOTS)[number];

export const LAND = 'land';

/** Sea and land only; nothing is fetched but the coast that comes with the page. */
export function style(paint: Colours): StyleSpecification {
  return {
    version: 8,
    sources: { [LAND]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, maxzoom: 10 } },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': paint.sea } },
      { id: 'land', type: 'fill', source: LAND, paint: { 'fill-color': paint.land, 'fill-antialias': false } },
      { id: 'coast', type: 'line', source: LAND, paint: { 'line-color': paint.coast, 'line-width': 1 } },
      // these show nothing: they hold the order of what views add
      ...SLOTS.map((slot) => ({
        id: slotLayer(slot), type: 'background' as const, layout: { visibility: 'none' as const },
      })),
    ],
  };
}

export function slotLayer(slot: Slot): string {
  return `slot-${slot}`;
}

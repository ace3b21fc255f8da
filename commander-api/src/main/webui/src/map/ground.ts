import type { Map as MapLibre } from 'maplibre-gl';
import { boxOnScreen, graticule, scale } from './graticule';
import { mercatorX, mercatorY } from './mercator';
import type { Colours } from './style';

/** Width of the world on the screen (pixels). */
export function worldSize(map: MapLibre): number {
  return 512 * 2 ** map.getZoom();
}

/** Draws lines of latitude and longitude with their labels, and the scale, above a map that looks north. */
export class Ground {
  readonly #map: MapLibre;
  readonly #canvas: HTMLCanvasElement;
  #colours: Colours;
  #drawn = '';

  constructor(map: MapLibre, colours: Colours) {
    this.#map = map;
    this.#colours = colours;
    this.#canvas = document.createElement('canvas');
    this.#canvas.className = 'map-ground';
    this.#canvas.setAttribute('aria-hidden', 'true');
    map.getContainer().appendChild(this.#canvas);
    map.on('render', this.#draw);
  }

  set colours(colours: Colours) {
    this.#colours = colours;
    this.#drawn = '';
    this.#draw();
  }

  remove(): void {
    this.#map.off('render', this.#draw);
    this.#canvas.remove();
  }

  readonly #draw = (): void => {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    const middle = this.#map.getCenter();
    const world = worldSize(this.#map);
    const dense = window.devicePixelRatio || 1;
    const now = [width, height, middle.lng, middle.lat, world, dense].join();
    const pen = this.#canvas.getContext('2d');
    if (now === this.#drawn || !pen || width === 0 || height === 0) {
      return;
    }
    this.#drawn = now;
    this.#canvas.width = Math.round(width * dense);
    this.#canvas.height = Math.round(height * dense);
    pen.scale(dense, dense);
    const box = boxOnScreen(mercatorX(middle.lng), mercatorY(middle.lat), world, width, height);
    const { meridians, parallels } = graticule(box, width, height);
    pen.strokeStyle = this.#colours.grid;
    pen.lineWidth = 1;
    pen.beginPath();
    for (const { at } of meridians) {
      pen.moveTo(Math.round(at) + 0.5, 0);
      pen.lineTo(Math.round(at) + 0.5, height);
    }
    for (const { at } of parallels) {
      pen.moveTo(0, Math.round(at) + 0.5);
      pen.lineTo(width, Math.round(at) + 0.5);
    }
    pen.stroke();
    pen.font = `12px ${getComputedStyle(this.#canvas).fontFamily}`;
    pen.textBaseline = 'middle';
    // the corners are for the scale and the buttons
    pen.textAlign = 'left';
    parallels.filter(({ at }) => at > 28 && at < height - 46).forEach(({ at, label }) => this.#text(pen, label, 6, at));
    pen.textAlign = 'center';
    meridians.filter(({ at }) => at > 40 && at < width - 60).forEach(({ at, label }) => this.#text(pen, label, at, 12));
    this.#scale(pen, scale(middle.lat, world, Math.min(140, width / 3)), height);
  };

  #text(pen: CanvasRenderingContext2D, text: string, x: number, y: number): void {
    pen.lineJoin = 'round';
    pen.lineWidth = 4;
    pen.strokeStyle = this.#colours.halo;
    pen.strokeText(text, x, y);
    pen.fillStyle = this.#colours.text;
    pen.fillText(text, x, y);
  }

  #scale(pen: CanvasRenderingContext2D, bar: { pixels: number; label: string }, height: number): void {
    const y = height - 12;
    for (const [width, colour] of [[5, this.#colours.halo], [2, this.#colours.text]] as const) {
      pen.strokeStyle = colour;
      pen.lineWidth = width;
      pen.beginPath();
      pen.moveTo(10, y - 6);
      pen.lineTo(10, y);
      pen.lineTo(10 + bar.pixels, y);
      pen.lineTo(10 + bar.pixels, y - 6);
      pen.stroke();
    }
    pen.textAlign = 'left';
    this.#text(pen, bar.label, 16, y - 12);
  }
}

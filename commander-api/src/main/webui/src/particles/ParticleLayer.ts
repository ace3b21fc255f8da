import type { Map as MapLibre } from 'maplibre-gl';
import { mercatorX, mercatorY } from '../map/mercator';
import { worldSize } from '../map/ground';
import type { Colours } from '../map/style';
import { diamond, disc, rgba, shades, splat, type Stamp, type View } from './splat';
import type { Block } from './tracks';

/** How much of the chart many particles hide where they are dense. */
const MOST = 0.55;
/** A finer picture shows no more of so many points, and costs the square of it. */
const FINEST = 1.5;

/**
 * Draws particles where they are at a moment between two records. They have a canvas of their own above the chart, so that
 * playing does not draw the chart again, and are counted pixel by pixel: for points of two or three pixels that is faster
 * than a graphics card that is made of software, and fast enough beside a real one.
 */
export class ParticleLayer {
  readonly #anchor: { x: number; y: number };
  readonly #at: () => number;
  readonly #blocks: Block[] = [];
  #colours: Colours;
  #map: MapLibre | null = null;
  #canvas: HTMLCanvasElement | null = null;
  #picture = new ImageData(1, 1);
  #pixels = new Uint32Array(1);
  #counts = new Uint8Array(1);

  /** @param at says where in the run we are, see Playback */
  constructor(anchor: { longitude: number; latitude: number }, at: () => number, colours: Colours) {
    this.#anchor = { x: mercatorX(anchor.longitude), y: mercatorY(anchor.latitude) };
    this.#at = at;
    this.#colours = colours;
  }

  set colours(colours: Colours) {
    this.#colours = colours;
    this.draw();
  }

  /** More particles; they are shown at once. */
  add(block: Block): void {
    this.#blocks.push(block);
    this.draw();
  }

  attach(map: MapLibre): void {
    this.#map = map;
    this.#canvas = document.createElement('canvas');
    this.#canvas.className = 'map-particles';
    this.#canvas.setAttribute('aria-hidden', 'true');
    map.getCanvas().after(this.#canvas);
    map.on('render', this.draw); // where the chart goes they go, in the same frame
    this.draw();
  }

  detach(): void {
    this.#map?.off('render', this.draw);
    this.#canvas?.remove();
    this.#map = this.#canvas = null;
  }

  /** Draws the moment that is shown now. */
  readonly draw = (): void => {
    // the picture is made here and only shown there: a canvas on the graphics card would be no help
    const pen = this.#canvas?.getContext('2d', { willReadFrequently: true });
    if (!pen || !this.#map) {
      return;
    }
    const dense = Math.min(FINEST, window.devicePixelRatio || 1);
    const view = this.#view(this.#map, dense);
    const particles = this.#blocks.reduce((sum, block) => sum + block.particles, 0);
    const size = Math.round(dense * (particles > 20_000 ? 2 : particles > 3000 ? 3 : 4));
    const [red, green, blue] = this.#colours.particle;
    const shade = shades(red, green, blue, particles > 20_000 ? 0.3 : particles > 3000 ? 0.75 : 1, particles > 3000 ? MOST : 0.9);
    const beached: number[] = [];
    this.#counts.fill(0);
    for (const block of this.#blocks) {
      splat(block, this.#at(), view, this.#counts, { size, stamp: disc(size) }, (x, y) => void beached.push(x, y));
    }
    for (let i = 0; i < this.#counts.length; i += 1) {
      this.#pixels[i] = shade[this.#counts[i]!]!;
    }
    this.#signs(beached, size + Math.round(4 * dense), view);
    pen.putImageData(this.#picture, 0, 0);
  };

  #view(map: MapLibre, dense: number): View {
    const { clientWidth, clientHeight } = map.getContainer();
    const width = Math.max(1, Math.round(clientWidth * dense));
    const height = Math.max(1, Math.round(clientHeight * dense));
    const canvas = this.#canvas!;
    if (canvas.width !== width || canvas.height !== height || this.#picture.width !== width || this.#picture.height !== height) {
      canvas.width = width;
      canvas.height = height;
      this.#picture = new ImageData(width, height);
      this.#pixels = new Uint32Array(this.#picture.data.buffer);
      this.#counts = new Uint8Array(width * height);
    }
    const world = worldSize(map) * dense;
    const middle = map.getCenter();
    const east = this.#anchor.x - mercatorX(middle.lng);
    return {
      width, height, world,
      left: width / 2 + (east - Math.round(east)) * world, // the short way, also across the date line
      top: height / 2 + (this.#anchor.y - mercatorY(middle.lat)) * world,
    };
  }

  /** Those on the beach stand above the others. */
  #signs(places: readonly number[], size: number, { width, height }: View): void {
    const sign: Stamp = diamond(size);
    const colour = rgba(...this.#colours.stranded);
    for (let i = 0; i < places.length; i += 2) {
      const column = Math.round(places[i]! - size / 2);
      const row = Math.round(places[i + 1]! - size / 2);
      if (column < 0 || row < 0 || column + size > width || row + size > height) {
        continue;
      }
      for (let step = 0; step < sign.length; step += 2) {
        this.#pixels[(row + sign[step + 1]!) * width + column + sign[step]!] = colour;
      }
    }
  }
}

import type { CustomLayerInterface, Map as MapLibre } from 'maplibre-gl';
import { mercatorX, mercatorY } from '../map/mercator';
import { worldSize } from '../map/ground';
import type { Colours } from '../map/style';
import { UNRELEASED, type Block } from './tracks';

/** A block of particles in the memory of the graphics card, all records of it, so that playing uploads nothing. */
interface Kept {
  block: Block;
  offsets: WebGLBuffer | null;
  status: WebGLBuffer | null;
}

const VERTEX = `#version 300 es
precision highp float;
in vec2 a_from;
in vec2 a_to;
in float a_status_from;
in float a_status_to;
uniform float u_way;
uniform vec2 u_scale;
uniform vec2 u_shift;
uniform float u_size;
uniform vec4 u_drifting;
uniform vec4 u_stranded;
out vec4 v_colour;
flat out float v_stranded;
void main() {
  float status = u_way < 1.0 ? a_status_from : a_status_to;
  bool drifts = status < 0.5;
  bool stranded = abs(status - 1.0) < 0.5 || abs(status - 5.0) < 0.5;
  // not yet released, or lost beyond the forcing or the limits: nowhere that we know of
  if (!drifts && !stranded) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 0.0;
    return;
  }
  bool known = a_status_to < ${UNRELEASED - 1}.0;
  vec2 place = stranded || !known ? a_from : mix(a_from, a_to, u_way);
  if (u_way >= 1.0) place = a_to;
  gl_Position = vec4(place * u_scale + u_shift, 0.0, 1.0);
  gl_PointSize = stranded ? u_size + 4.0 : u_size;
  v_stranded = stranded ? 1.0 : 0.0;
  v_colour = stranded ? u_stranded : u_drifting;
}`;

const FRAGMENT = `#version 300 es
precision mediump float;
in vec4 v_colour;
flat in float v_stranded;
out vec4 colour;
void main() {
  vec2 from = abs(gl_PointCoord - 0.5) * 2.0;
  if (v_stranded > 0.5) {
    // a hollow diamond: told apart without its colour
    float far = from.x + from.y;
    if (far > 1.0 || far < 0.4) discard;
  } else if (dot(from, from) > 1.0) {
    discard;
  }
  colour = vec4(v_colour.rgb * v_colour.a, v_colour.a);
}`;

const NAMES = ['a_from', 'a_to', 'a_status_from', 'a_status_to'] as const;
const UNIFORMS = ['u_way', 'u_scale', 'u_shift', 'u_size', 'u_drifting', 'u_stranded'] as const;

/**
 * Draws particles where they are at a moment between two records; the card interpolates. Positions are small numbers
 * counted from an anchor near the particles, and the way to the screen is one multiplication, because our maps always look
 * north: so 32 bits are enough for a few centimetres.
 */
export class ParticleLayer implements CustomLayerInterface {
  readonly id = 'particles';
  readonly type = 'custom';
  readonly renderingMode = '2d';
  readonly #anchor: { x: number; y: number };
  readonly #at: () => number;
  #colours: Colours;
  #kept: Kept[] = [];
  #map: MapLibre | null = null;
  #gl: WebGL2RenderingContext | null = null;
  #program: WebGLProgram | null = null;
  #array: WebGLVertexArrayObject | null = null;
  #attributes: number[] = [];
  #uniforms: Record<string, WebGLUniformLocation | null> = {};

  /** @param at says where in the run we are, see Playback */
  constructor(anchor: { longitude: number; latitude: number }, at: () => number, colours: Colours) {
    this.#anchor = { x: mercatorX(anchor.longitude), y: mercatorY(anchor.latitude) };
    this.#at = at;
    this.#colours = colours;
  }

  set colours(colours: Colours) {
    this.#colours = colours;
    this.#map?.triggerRepaint();
  }

  /** More particles; they are shown from the next frame on. */
  add(block: Block): void {
    const kept: Kept = { block, offsets: null, status: null };
    this.#kept.push(kept);
    if (this.#gl) {
      upload(this.#gl, kept);
      this.#map?.triggerRepaint();
    }
  }

  onAdd(map: MapLibre, gl: WebGL2RenderingContext): void {
    this.#map = map;
    this.#gl = gl;
    const program = linked(gl);
    this.#program = program;
    this.#array = gl.createVertexArray();
    this.#attributes = NAMES.map((name) => gl.getAttribLocation(program, name));
    this.#uniforms = Object.fromEntries(UNIFORMS.map((name) => [name, gl.getUniformLocation(program, name)]));
    this.#kept.forEach((kept) => upload(gl, kept));
  }

  onRemove(_map: MapLibre, gl: WebGL2RenderingContext): void {
    for (const kept of this.#kept) {
      gl.deleteBuffer(kept.offsets);
      gl.deleteBuffer(kept.status);
      kept.offsets = kept.status = null;
    }
    gl.deleteVertexArray(this.#array);
    gl.deleteProgram(this.#program);
    this.#gl = this.#map = null;
  }

  render(gl: WebGL2RenderingContext): void {
    const map = this.#map;
    if (!map || !this.#program || this.#kept.length === 0) {
      return;
    }
    const at = this.#at();
    gl.useProgram(this.#program);
    gl.bindVertexArray(this.#array);
    this.#place(gl, map);
    for (const kept of this.#kept) {
      const from = Math.min(Math.floor(at), Math.max(0, kept.block.records - 2));
      gl.uniform1f(this.#uniforms['u_way']!, kept.block.records > 1 ? Math.min(1, at - from) : 0);
      this.#point(gl, kept, from);
      gl.drawArrays(gl.POINTS, 0, kept.block.particles);
    }
    gl.bindVertexArray(null);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
  }

  #place(gl: WebGL2RenderingContext, map: MapLibre): void {
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const world = worldSize(map);
    const middle = map.getCenter();
    const x = this.#anchor.x - mercatorX(middle.lng);
    const scale = [(2 * world) / width, (-2 * world) / height] as const;
    gl.uniform2f(this.#uniforms['u_scale']!, scale[0], scale[1]);
    gl.uniform2f(
      this.#uniforms['u_shift']!, (x - Math.round(x)) * scale[0], (this.#anchor.y - mercatorY(middle.lat)) * scale[1],
    );
    const particles = this.#kept.reduce((sum, { block }) => sum + block.particles, 0);
    const dense = window.devicePixelRatio || 1;
    gl.uniform1f(this.#uniforms['u_size']!, dense * (particles > 20_000 ? 2 : particles > 3000 ? 3 : 4));
    const [r, g, b, a] = this.#colours.particle;
    gl.uniform4f(this.#uniforms['u_drifting']!, r, g, b, particles > 20_000 ? a * 0.4 : particles > 3000 ? a : 0.9);
    gl.uniform4f(this.#uniforms['u_stranded']!, ...this.#colours.stranded);
  }

  /** Lets the four attributes look at two neighbouring records. */
  #point(gl: WebGL2RenderingContext, { block, offsets, status }: Kept, from: number): void {
    const to = Math.min(from + 1, block.records - 1);
    const [a, b, c, d] = this.#attributes as [number, number, number, number];
    gl.bindBuffer(gl.ARRAY_BUFFER, offsets);
    gl.vertexAttribPointer(a, 2, gl.FLOAT, false, 0, from * block.particles * 8);
    gl.vertexAttribPointer(b, 2, gl.FLOAT, false, 0, to * block.particles * 8);
    gl.bindBuffer(gl.ARRAY_BUFFER, status);
    gl.vertexAttribPointer(c, 1, gl.UNSIGNED_BYTE, false, 0, from * block.particles);
    gl.vertexAttribPointer(d, 1, gl.UNSIGNED_BYTE, false, 0, to * block.particles);
    this.#attributes.forEach((attribute) => gl.enableVertexAttribArray(attribute));
  }
}

function upload(gl: WebGL2RenderingContext, kept: Kept): void {
  kept.offsets = filled(gl, kept.block.offsets);
  kept.status = filled(gl, kept.block.status);
}

function filled(gl: WebGL2RenderingContext, values: Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>): WebGLBuffer {
  const buffer = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.bufferData(gl.ARRAY_BUFFER, values, gl.STATIC_DRAW);
  gl.bindBuffer(gl.ARRAY_BUFFER, null);
  return buffer;
}

function linked(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [[gl.VERTEX_SHADER, VERTEX], [gl.FRAGMENT_SHADER, FRAGMENT]] as const) {
    const shader = gl.createShader(type)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(`particles cannot be drawn: ${gl.getProgramInfoLog(program)}`);
  }
  return program;
}

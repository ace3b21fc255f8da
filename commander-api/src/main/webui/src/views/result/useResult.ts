import type { FeatureCollection } from 'geojson';
import { useEffect, useState } from 'react';
import { api } from '../../api/client';
import { Problem } from '../../api/problem';
import type { Position } from '../../format/coordinates';
import { openRun, readParticles, shownParticles, type RunFile } from '../../particles/loadRun';
import type { ParticleLayer } from '../../particles/ParticleLayer';
import { useLoad, type Loaded } from '../../ui/useLoad';
import type { MissionResult } from './resultTypes';

export function resultPath(missionId: string, artifact: string): string {
  return `/missions/${missionId}/results/${artifact}`;
}

export function useResult(missionId: string): Loaded<MissionResult> {
  return useLoad((signal) => api<MissionResult>(`/missions/${missionId}/results`, { signal }), [missionId]);
}

/** One of the GeoJSON files of a result, when it is wanted. */
export function useGeoJson(missionId: string, name: string, wanted: boolean): Loaded<FeatureCollection | null> {
  return useLoad(
    (signal) =>
      wanted
        ? api<FeatureCollection>(resultPath(missionId, name), { signal, headers: { Accept: '*/*' } })
        : Promise.resolve(null),
    [missionId, name, wanted],
  );
}

/** Positions (particles times records) that a page holds: 9 bytes each. */
const MOST_POSITIONS = window.matchMedia('(pointer: coarse)').matches ? 2_500_000 : 12_500_000;

export interface ParticlesState {
  run: RunFile | null;
  /** Particles that are there, that will be, and that the file has. */
  loaded: number;
  wanted: number;
  stored: number;
  problem: Problem | null;
}

const NONE: ParticlesState = { run: null, loaded: 0, wanted: 0, stored: 0, problem: null };

/** Reads the particles of a run into a layer. */
export function useParticles(
  missionId: string, anchor: Position | null, layer: ParticleLayer | null, records: number,
): ParticlesState {
  const [state, setState] = useState<ParticlesState>(NONE);
  const { latitude, longitude } = anchor ?? { latitude: NaN, longitude: NaN };
  useEffect(() => {
    setState(NONE);
    if (!layer) {
      return;
    }
    const stop = new AbortController();
    read(resultPath(missionId, 'particles.nc'), { latitude, longitude }, layer, records, setState, stop.signal).catch(
      (cause: unknown) => {
        if (!stop.signal.aborted) {
          const problem = cause instanceof Problem ? cause
            : new Problem({ status: 0, title: 'The particles cannot be read', detail: cause instanceof Error ? cause.message : null });
          setState((before) => ({ ...before, problem }));
        }
      },
    );
    return () => stop.abort();
  }, [missionId, latitude, longitude, layer, records]);
  return state;
}

async function read(
  path: string, anchor: Position, layer: ParticleLayer, records: number,
  tell: (change: (before: ParticlesState) => ParticlesState) => void, signal: AbortSignal,
): Promise<void> {
  const run = await openRun(path, signal);
  if (run.times.length !== records) {
    throw new Error(`the file has ${run.times.length} records and the summary ${records}`);
  }
  tell(() => ({ run, loaded: 0, wanted: shownParticles(run, MOST_POSITIONS), stored: run.particles, problem: null }));
  await readParticles(
    run, anchor, MOST_POSITIONS,
    (block) => {
      layer.add(block);
      tell((before) => ({ ...before, loaded: before.loaded + block.particles }));
    },
    signal,
  );
}

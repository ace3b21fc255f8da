import { api, download } from '../../api/client';
import { bytes } from '../../format/amount';
import { Banner, Button, Empty, Panel, ProblemNote } from '../../ui/parts';
import { useAction } from '../../ui/useAction';
import { useLoad, type Loaded } from '../../ui/useLoad';
import type { Artifact, MissionResult } from '../result/resultTypes';
import { resultPath } from '../result/useResult';

const WHAT: Record<string, string> = {
  'particles.nc': 'All particles at all times (CF NetCDF)',
  'search-area.geojson': 'Areas, datum and most probable position, by time',
  'trajectories.geojson': 'A sample of tracks',
  'heatmap.png': 'Probability at the end of the run',
  'summary.json': 'The search area in words and numbers',
};

/** The result of a mission, once it has one; `on` says when to look again. */
export function useResult(id: string, completed: boolean): Loaded<MissionResult | null> {
  return useLoad(
    (signal) => (completed ? api<MissionResult>(`/missions/${id}/results`, { signal }) : Promise.resolve(null)),
    [id, completed],
  );
}

/** What is wrong with a result, louder than the result itself. */
export function Reservations({ result }: { result: MissionResult }) {
  const { reservations = [], synthetic = false } = result.summary as Partial<MissionResult['summary']>;
  if (!synthetic && !result.degraded) {
    return null;
  }
  return (
    <Banner tone="bad" loud>
      <p>{synthetic ? '⚠ SYNTHETIC forcing: an exercise. Do not search by this result.' : '⚠ DEGRADED result: it was made from less than was asked for.'}</p>
      {reservations.length > 0 && (
        <ul className="reservations">{reservations.map((reservation) => <li key={reservation}>{reservation}</li>)}</ul>
      )}
    </Banner>
  );
}

export function Downloads({ result }: { result: Loaded<MissionResult | null> }) {
  return (
    <Panel title="Downloads" flush>
      {result.problem && <div className="inset"><ProblemNote problem={result.problem} /></div>}
      {!result.value && !result.problem && <Empty>There are files when the mission is completed.</Empty>}
      {result.value && result.value.artifacts.length === 0 && <Empty>This mission stored no files.</Empty>}
      {result.value && (
        <ul className="downloads">
          {result.value.artifacts.map((file) => <File key={file.name} mission={result.value!.mission_id} file={file} />)}
        </ul>
      )}
    </Panel>
  );
}

function File({ mission, file }: { mission: string; file: Artifact }) {
  const now = useAction();
  return (
    <li>
      <div className="file-name">
        <strong className="break">{file.name}</strong> <span className="muted small nowrap">{bytes(file.size)}</span>
        <div className="muted small">{WHAT[file.name] ?? file.content_type}</div>
        <div className="muted small mono file-digest" title={`SHA-256 ${file.sha256}`}>sha256 {file.sha256.slice(0, 16)}…</div>
        {now.problem && <ProblemNote problem={now.problem} />}
      </div>
      <Button disabled={now.busy} onClick={() => void now.run(() => download(resultPath(mission, file.name), file.name))} aria-label={`Download ${file.name}`}>
        {now.busy ? 'Getting …' : 'Download'}
      </Button>
    </li>
  );
}

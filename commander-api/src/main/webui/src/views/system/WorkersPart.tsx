import { api } from '../../api/client';
import type { Worker } from '../../api/types';
import { percent } from '../../format/amount';
import { ago } from '../../format/time';
import { useNow } from '../../ui/clock';
import { Badge, Empty, Panel, ProblemNote, ProgressBar, Time } from '../../ui/parts';
import { missionPath } from '../../ui/route';
import { useFresh } from './useFresh';

/** The soldiers, and what they do. */
export function WorkersPart() {
  const now = useNow();
  const workers = useFresh((signal) => api<{ workers: Worker[] }>('/workers', { signal }), []);
  const list = workers.value?.workers ?? [];
  const online = list.filter((worker) => worker.online).length;
  return (
    <Panel title="Soldiers" flush side={workers.value && <span className="small">{online} there, {list.length - online} gone</span>}>
      {workers.problem && <div className="inset"><ProblemNote problem={workers.problem} /></div>}
      {list.length === 0 && !workers.problem && (
        <Empty>{workers.loading && !workers.value ? 'Asking …' : 'No soldier has shown itself within a day: missions wait until one does.'}</Empty>
      )}
      <ul className="workers">
        {list.map((worker) => (
          <li key={worker.worker_id} data-worker={worker.worker_id}>
            <div className="row">
              <strong className="mono break">{worker.worker_id}</strong>
              {worker.online ? <Badge tone="good" sign="●">there</Badge> : <Badge tone="bad" sign="✗">gone</Badge>}
              <span className="muted small">asked for a token {ago(worker.seen_at, now)} · known since <Time at={worker.first_seen_at} /></span>
            </div>
            {worker.missions.length === 0 && <span className="muted small">has nothing in hand</span>}
            {worker.missions.map((mission) => (
              <div key={mission.mission_id} className="work">
                <a href={missionPath(mission.mission_id)} className="break">{mission.name}</a>
                <ProgressBar fraction={mission.fraction} label={`Progress of ${mission.name}`} />
                <span className="small">{percent(mission.fraction)}{mission.message && ` · ${mission.message}`} · attempt {mission.attempt} · heard {ago(mission.heard_at, now)}</span>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

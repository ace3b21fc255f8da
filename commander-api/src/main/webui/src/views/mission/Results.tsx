import '../result/result.css';
import { useMemo } from 'react';
import type { MissionReport } from '../../api/types';
import { useStore } from '../../live/store';
import { outlineOf } from '../../map/outline';
import { fittingSpeed, Playback, speedOf } from '../../particles/playback';
import { Empty, ProblemNote } from '../../ui/parts';
import { MomentFacts } from '../result/MomentFacts';
import { Provenance } from '../result/Provenance';
import { ResultMap } from '../result/ResultMap';
import type { MissionResult } from '../result/resultTypes';
import { TimeBar } from '../result/TimeBar';
import { useResult } from '../result/useResult';

const WAITING: Record<string, string> = {
  CREATED: 'No result yet: the mission was not started.',
  QUEUED: 'No result yet: the mission waits for a worker.',
  IN_PROGRESS: 'No result yet: a worker computes it. It appears here by itself.',
  FAILED: 'There is no result: the mission failed.',
  CANCELLED: 'There is no result: the mission was cancelled.',
};

/** Where to search: map, areas and time of a completed drift mission. */
export function Results({ mission }: { mission: MissionReport }) {
  if (mission.status !== 'COMPLETED') {
    return <Empty>{WAITING[mission.status]}</Empty>;
  }
  if (mission.kind === 'drill') {
    return <Empty>A drill is an exercise of the machinery: it finds nothing, so there is no result to show.</Empty>;
  }
  return <Loaded mission={mission} />;
}

function Loaded({ mission }: { mission: MissionReport }) {
  const result = useResult(mission.mission_id);
  if (result.problem) {
    return <ProblemNote problem={result.problem} />;
  }
  if (!result.value) {
    return <Empty>Loading the result …</Empty>;
  }
  if (result.value.summary.times.length === 0) {
    return <Empty>The result has no moments to show. Its files are below.</Empty>;
  }
  return <Shown mission={mission} result={result.value} />;
}

function Shown({ mission, result }: { mission: MissionReport; result: MissionResult }) {
  const { summary } = result;
  const moments = summary.times;
  const times = useMemo(() => moments.map(({ time }) => Date.parse(time)), [moments]);
  const speed = useMemo(() => fittingSpeed(times), [times]);
  const play = useMemo(() => {
    const made = new Playback(times, speedOf(speed));
    made.seek(closest(times, Date.now()));
    return made;
  }, [times, speed]);
  const start = useMemo(() => outlineOf(mission.params), [mission.params]);
  const backward = summary.parameters['direction'] === 'backward';
  return (
    <div className="result">
      <div className="stack">
        <ResultMap missionId={mission.mission_id} moments={moments} start={start} play={play}
          startName={backward ? 'Found here' : start?.shape === 'point' ? 'Last known position' : 'Centre of the start'} />
        <TimeBar play={play} firstSpeed={speed} />
      </div>
      <Now play={play} moments={moments} />
      <Provenance result={result} />
    </div>
  );
}

function Now({ play, moments }: { play: Playback; moments: MissionResult['summary']['times'] }) {
  const record = useStore(play.record);
  return <MomentFacts moment={moments[record]!} />;
}

/** The record that is nearest to now: that is where to search now; the last one of a run in the past. */
function closest(times: readonly number[], now: number): number {
  let best = times.length - 1;
  times.forEach((time, i) => {
    if (Math.abs(time - now) < Math.abs(times[best]! - now)) {
      best = i;
    }
  });
  return best;
}

import { useEffect, useState, type KeyboardEvent } from 'react';
import { duration, local, utc } from '../../format/time';
import { useStore } from '../../live/store';
import { Playback, SPEEDS, speedOf } from '../../particles/playback';
import { Button } from '../../ui/parts';

interface TimeBarProps {
  play: Playback;
  /** Hours of drift in a second. */
  firstSpeed: number;
}

/** Plays a run: a slider over its time, with the keyboard in steps of one record. */
export function TimeBar({ play, firstSpeed }: TimeBarProps) {
  const at = useStore(play.told);
  const playing = useStore(play.playing);
  const [speed, setSpeed] = useState(firstSpeed);
  useEffect(() => {
    play.speed = speedOf(speed);
  }, [play, speed]);
  useTicking(play);
  const time = play.timeAt(at);
  const since = time - (play.times[0] ?? time);
  const told = `${since < 0 ? '−' : '+'}${duration(Math.abs(since))}`;
  return (
    <div className="time-bar" role="group" aria-label="Time of the drift">
      <div className="row">
        <Button kind="primary" className="play" onClick={() => play.toggle()} aria-keyshortcuts="Space">
          <span aria-hidden="true">{playing ? '❚❚' : '▶'}</span> {playing ? 'Pause' : 'Play'}
        </Button>
        <Button onClick={() => play.step(-1)} aria-label="One record back" disabled={at <= 0}>◀</Button>
        <Button onClick={() => play.step(1)} aria-label="One record on" disabled={at >= play.last}>▶</Button>
        <label className="row speed">
          <span className="small">Speed</span>
          <select value={speed} onChange={(event) => setSpeed(Number(event.target.value))}>
            {SPEEDS.map((one) => <option key={one} value={one}>{one} h in 1 s</option>)}
          </select>
        </label>
      </div>
      <input
        type="range" min={0} max={play.last} step="any" value={at} aria-label="Time"
        aria-valuetext={`${utc(time)}, ${told}`}
        onChange={(event) => {
          play.playing.set(false);
          play.seek(Number(event.target.value));
        }}
        onKeyDown={(event) => keys(event, play)}
      />
      <div className="row spread moment">
        <span><strong>{utc(time)}</strong> <span className="muted small">{local(time)} local</span></span>
        <span className="muted">{told} after the start</span>
      </div>
    </div>
  );
}

/** Lets a run go on with every frame while it plays. */
function useTicking(play: Playback): void {
  useEffect(() => {
    let before = 0;
    let frame = 0;
    const tick = (now: number) => {
      // a page that was hidden goes on where it was; a slow one keeps its speed
      play.tick(now, before === 0 ? 0 : Math.min(2000, now - before));
      before = now;
      if (play.playing.get()) {
        frame = requestAnimationFrame(tick);
      }
    };
    const change = () => {
      cancelAnimationFrame(frame);
      before = 0;
      if (play.playing.get()) {
        frame = requestAnimationFrame(tick);
      }
    };
    change();
    const end = play.playing.watch(change);
    return () => {
      end();
      cancelAnimationFrame(frame);
      play.playing.set(false);
    };
  }, [play]);
}

const STEPS: Record<string, (play: Playback) => void> = {
  ArrowRight: (play) => play.step(1),
  ArrowUp: (play) => play.step(1),
  ArrowLeft: (play) => play.step(-1),
  ArrowDown: (play) => play.step(-1),
  PageUp: (play) => play.step(6),
  PageDown: (play) => play.step(-6),
  Home: (play) => play.seek(0),
  End: (play) => play.seek(play.last),
  ' ': (play) => play.toggle(),
};

function keys(event: KeyboardEvent, play: Playback): void {
  const step = STEPS[event.key];
  if (step) {
    event.preventDefault();
    step(play);
  }
}

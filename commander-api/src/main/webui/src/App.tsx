import { lazy, Suspense, useEffect, useRef } from 'react';
import { recognise, who } from './live/account';
import { useStore } from './live/store';
import { Boundary } from './ui/Boundary';
import { Shell } from './ui/Shell';
import { Banner, Button, Empty } from './ui/parts';
import { parts, useHash } from './ui/route';
import { Board } from './views/board/Board';
import { LoginView } from './views/login/LoginView';

// The map is most of the code: whoever only looks at the board does not wait for it.
const MissionView = lazy(() => import('./views/mission/MissionView').then((m) => ({ default: m.MissionView })));
const NewMission = lazy(() => import('./views/newmission/NewMission').then((m) => ({ default: m.NewMission })));
const TripsView = lazy(() => import('./views/trips/TripsView').then((m) => ({ default: m.TripsView })));
const SystemView = lazy(() => import('./views/system/SystemView').then((m) => ({ default: m.SystemView })));

export function App() {
  const hash = useHash();
  const known = useStore(who);
  const [view = 'board', id] = parts(hash);
  useFocusOnMain(view, id);
  if (known.state === 'asking') {
    return <Shell view={view}><Empty>Asking the server who you are …</Empty></Shell>;
  }
  if (known.state === 'away') {
    return (
      <Shell view={view}>
        <div className="alone stack">
          <Banner tone="bad">{known.problem.sentence}</Banner>
          <Button kind="primary" onClick={() => void recognise()}>Try again</Button>
        </div>
      </Shell>
    );
  }
  if (known.state === 'stranger' || view === 'login') {
    return <Shell view="login"><LoginView /></Shell>;
  }
  const account = known.account;
  return (
    <Shell view={view}>
      <Boundary key={view}>
        <Suspense fallback={<Empty>Loading …</Empty>}>
          {view === 'board' && <Board account={account} />}
          {view === 'missions' && id !== undefined && <MissionView key={id} id={id} account={account} />}
          {view === 'new' && <NewMission account={account} />}
          {view === 'trips' && <TripsView account={account} id={id ?? null} />}
          {view === 'system' && <SystemView account={account} part={id ?? 'health'} />}
          {(!['board', 'missions', 'new', 'trips', 'system'].includes(view) || (view === 'missions' && !id)) && (
            <Empty>There is no such page. <a href="#/board">Go to the board</a></Empty>
          )}
        </Suspense>
      </Boundary>
    </Shell>
  );
}

/** Screen readers and the keyboard begin at the new page, not where the link was. */
function useFocusOnMain(view: string, id: string | undefined): void {
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
    } else {
      document.getElementById('main')?.focus();
      window.scrollTo(0, 0);
    }
  }, [view, id]);
}

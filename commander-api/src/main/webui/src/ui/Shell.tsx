import type { ReactNode } from 'react';
import { logOut, may, who } from '../live/account';
import { useStore } from '../live/store';
import { world } from '../live/world';
import { local, utc } from '../format/time';
import { useNow } from './clock';
import { Badge, Button } from './parts';
import { choose, theme, type Theme } from './theme';

/** What stands around every view: where one can go, whether it is live, what time it is, and who one is. */
export function Shell({ view, children }: { view: string; children: ReactNode }) {
  const known = useStore(who);
  const account = known.state === 'known' ? known.account : null;
  const current = view === 'missions' ? 'board' : view;
  return (
    <div className="shell">
      <a
        className="button skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        To the content
      </a>
      <header className="topbar">
        <a className="brand" href="#/board">Driftline</a>
        {account && (
          <nav className="nav" aria-label="Views">
            <Tab to="board" current={current}>Board</Tab>
            {may(account.role, 'write') && <Tab to="new" current={current}>New mission</Tab>}
            <Tab to="trips" current={current}>Trips</Tab>
            <Tab to="system" current={current}>System</Tab>
          </nav>
        )}
        <div className="status-area">
          {account && <Link />}
          <Clock />
          <ThemeButton />
          {account && (
            <span className="row">
              <span className="account-name small">
                {account.full_name ?? account.username} <span className="muted">({account.role})</span>
              </span>
              <SignInOrOut builtIn={account.created_at === null} name={account.username} />
            </span>
          )}
        </div>
      </header>
      <main id="main" tabIndex={-1}>{children}</main>
    </div>
  );
}

function Tab({ to, current, children }: { to: string; current: string; children: ReactNode }) {
  return <a href={`#/${to}`} aria-current={to === current ? 'page' : undefined}>{children}</a>;
}

function Link() {
  const link = useStore(world.link);
  return (
    <span role="status" aria-label="Connection">
      {link === 'live' && <Badge tone="good" sign="●">Live</Badge>}
      {link === 'connecting' && <Badge tone="waiting" sign="◌">Connecting</Badge>}
      {link === 'away' && <Badge tone="bad" sign="✗">Not live</Badge>}
    </span>
  );
}

function Clock() {
  const now = useNow();
  return (
    <div className="clock nowrap">
      <strong>{utc(now, true).slice(11)}</strong> <span className="muted small date">{utc(now).slice(0, 10)}</span>
      <div className="muted small">{local(now)} local</div>
    </div>
  );
}

const NEXT: Record<Theme, Theme> = { auto: 'dark', dark: 'light', light: 'auto' };
const SIGN: Record<Theme, string> = { auto: '◐', dark: '☾', light: '☀' };

function ThemeButton() {
  const now = useStore(theme);
  return (
    <Button
      kind="quiet"
      onClick={() => choose(NEXT[now])}
      aria-label={`Colours: ${now}. Change to ${NEXT[now]}`}
      title={`Colours: ${now}`}
    >
      <span aria-hidden="true">{SIGN[now]}</span>
    </Button>
  );
}

/** The visitor of a standalone Driftline has nothing to sign out of, but may want to be somebody. */
function SignInOrOut({ builtIn, name }: { builtIn: boolean; name: string }) {
  return builtIn && name === 'visitor' ? (
    <a className="button" href="#/login">Sign in</a>
  ) : (
    <Button onClick={() => void logOut()}>Sign out</Button>
  );
}

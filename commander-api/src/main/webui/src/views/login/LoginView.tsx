import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import { Problem } from '../../api/problem';
import type { Account } from '../../api/types';
import { logIn, logInWithKey, who } from '../../live/account';
import { useStore } from '../../live/store';
import { Banner, Button, Field, Panel, ProblemNote } from '../../ui/parts';
import { go } from '../../ui/route';

type Way = 'password' | 'key' | 'register';

/** Where somebody says who he is. */
export function LoginView() {
  const known = useStore(who);
  const [way, setWay] = useState<Way>('password');
  const notice = known.state === 'stranger' ? known.notice : null;
  return (
    <div className="alone stack">
      <h1>Sign in to Driftline</h1>
      {notice && <Banner tone="waiting">{notice}</Banner>}
      <div className="tabs" role="group" aria-label="Way to sign in">
        <Button aria-pressed={way === 'password'} onClick={() => setWay('password')}>Password</Button>
        <Button aria-pressed={way === 'key'} onClick={() => setWay('key')}>API key</Button>
        <Button aria-pressed={way === 'register'} onClick={() => setWay('register')}>Register</Button>
      </div>
      {way === 'password' && <PasswordForm />}
      {way === 'key' && <KeyForm />}
      {way === 'register' && <RegisterForm />}
    </div>
  );
}

/** Runs one call at a time and keeps what was wrong with the last. */
function useSending(send: () => Promise<void>) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    send()
      .catch((cause: unknown) => setProblem(Problem.away(cause)))
      .finally(() => setBusy(false));
  };
  return { problem, busy, submit };
}

function PasswordForm() {
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const { problem, busy, submit } = useSending(async () => {
    await logIn(username, password);
    go('/board');
  });
  return (
    <Panel title="With your password">
      <form className="stack" onSubmit={submit}>
        <Field label="User name or e-mail" error={problem?.fieldError('username')}>
          {(props) => (
            <input {...props} autoComplete="username" autoFocus required value={username}
              onChange={(event) => setUsername(event.target.value)} />
          )}
        </Field>
        <Field label="Password" error={problem?.fieldError('password')}>
          {(props) => (
            <input {...props} type="password" autoComplete="current-password" required value={password}
              onChange={(event) => setPassword(event.target.value)} />
          )}
        </Field>
        {problem && <ProblemNote problem={problem} shown={['username', 'password']} />}
        <Button kind="primary" type="submit" disabled={busy}>{busy ? 'Signing in …' : 'Sign in'}</Button>
      </form>
    </Panel>
  );
}

function KeyForm() {
  const [key, setKey] = useState('');
  const { problem, busy, submit } = useSending(async () => {
    await logInWithKey(key.trim());
    go('/board');
  });
  return (
    <Panel title="With an API key">
      <form className="stack" onSubmit={submit}>
        <Field label="API key" hint="Yours, or the operators’. It is kept by this tab only, until it is closed.">
          {(props) => (
            <input {...props} type="password" autoComplete="off" autoFocus required value={key}
              onChange={(event) => setKey(event.target.value)} />
          )}
        </Field>
        {problem && <ProblemNote problem={problem} />}
        <Button kind="primary" type="submit" disabled={busy}>{busy ? 'Signing in …' : 'Sign in'}</Button>
      </form>
    </Panel>
  );
}

const FIELDS = ['username', 'email', 'full_name', 'password'];

function RegisterForm() {
  const [form, setForm] = useState({ username: '', full_name: '', email: '', password: '' });
  const { problem, busy, submit } = useSending(async () => {
    const body = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ''));
    await api<Account>('/auth/register', { method: 'POST', body });
    await logIn(form.username, form.password);
    go('/board');
  });
  const input = (name: keyof typeof form, label: string, autoComplete: string, more: object = {}, hint?: string) => (
    <Field label={label} hint={hint} error={problem?.fieldError(name)}>
      {(props) => (
        <input {...props} {...more} autoComplete={autoComplete} value={form[name]}
          onChange={(event) => setForm({ ...form, [name]: event.target.value })} />
      )}
    </Field>
  );
  return (
    <Panel title="A new account">
      <form className="stack" onSubmit={submit}>
        {input('username', 'User name', 'username', { required: true, autoFocus: true })}
        {input('full_name', 'Full name', 'name', {}, 'If you like')}
        {input('email', 'E-mail', 'email', { type: 'email' }, 'If you like; you can sign in with it, too')}
        {input('password', 'Password', 'new-password', { type: 'password', required: true }, '10 characters or more')}
        {problem && <ProblemNote problem={problem} shown={FIELDS} />}
        <Button kind="primary" type="submit" disabled={busy}>{busy ? 'Registering …' : 'Register and sign in'}</Button>
      </form>
    </Panel>
  );
}

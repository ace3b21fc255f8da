import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import type { Account, Role } from '../../api/types';
import { Badge, Button, Empty, Field, Panel, ProblemNote, Time } from '../../ui/parts';
import { useAction } from '../../ui/useAction';
import { useLoad } from '../../ui/useLoad';

const ROLES: Role[] = ['observer', 'operator', 'coordinator', 'admin'];
const FIELDS = ['username', 'full_name', 'password', 'role'];

/** Who has an account, and what he may. */
export function PeoplePart({ me }: { me: Account }) {
  const accounts = useLoad((signal) => api<{ accounts: Account[] }>('/accounts', { signal, query: { limit: 100 } }), [me.id]);
  const now = useAction();
  const change = (account: Account, body: object) => now.run(async () => {
    await api(`/accounts/${account.id}`, { method: 'PATCH', body });
    accounts.again();
  });
  const list = accounts.value?.accounts ?? [];
  return (
    <div className="stack">
      <NewAccount done={accounts.again} />
      <Panel title="Accounts" flush>
        {accounts.problem && <div className="inset"><ProblemNote problem={accounts.problem} /></div>}
        {now.problem && <div className="inset"><ProblemNote problem={now.problem} /></div>}
        {list.length === 0 && !accounts.problem && <Empty>{accounts.loading ? 'Reading …' : 'Nobody has an account yet.'}</Empty>}
        {list.length > 0 && (
          <div className="scroll" tabIndex={0} role="region" aria-label="Accounts">
            <table>
              <thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col">Last signed in</th><th scope="col">State</th></tr></thead>
              <tbody>
                {list.map((account) => (
                  <tr key={account.id}>
                    <td className="break"><strong>{account.username}</strong><div className="muted small">{[account.full_name, account.email].filter(Boolean).join(' · ')}</div></td>
                    <td>
                      <select className="narrow" aria-label={`Role of ${account.username}`} value={account.role} disabled={now.busy || account.id === me.id}
                        onChange={(event) => void change(account, { role: event.target.value })}>
                        {[...ROLES, ...(account.role === 'worker' ? ['worker'] : [])].map((role) => <option key={role}>{role}</option>)}
                      </select>
                    </td>
                    <td className="small">{account.last_login_at === null ? 'never' : <Time at={account.last_login_at} stacked />}</td>
                    <td>
                      <div className="row">
                        {account.disabled ? <Badge tone="bad" sign="✗">disabled</Badge> : <Badge tone="good" sign="✓">good</Badge>}
                        {account.id !== me.id && (
                          <Button disabled={now.busy} onClick={() => void change(account, { disabled: !account.disabled })} aria-label={`${account.disabled ? 'Enable' : 'Disable'} ${account.username}`}>
                            {account.disabled ? 'Enable' : 'Disable'}
                          </Button>
                        )}
                      </div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
    </div>
  );
}

function NewAccount({ done }: { done: () => void }) {
  const [form, setForm] = useState({ username: '', full_name: '', password: '', role: 'operator' });
  const now = useAction();
  const set = (name: keyof typeof form) => (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void now.run(async () => {
      await api('/accounts', { method: 'POST', body: Object.fromEntries(Object.entries(form).filter(([, value]) => value !== '')) });
      setForm({ username: '', full_name: '', password: '', role: form.role });
      done();
    });
  };
  return (
    <Panel title="A new account">
      <form className="inline-form" onSubmit={submit}>
        <Field label="User name" error={now.problem?.fieldError('username')}>
          {(props) => <input {...props} required autoComplete="off" value={form.username} onChange={set('username')} />}
        </Field>
        <Field label="Full name" error={now.problem?.fieldError('full_name')}>
          {(props) => <input {...props} autoComplete="off" value={form.full_name} onChange={set('full_name')} />}
        </Field>
        <Field label="First password" error={now.problem?.fieldError('password')}>
          {(props) => <input {...props} required type="password" autoComplete="new-password" value={form.password} onChange={set('password')} />}
        </Field>
        <Field label="Role" error={now.problem?.fieldError('role')}>
          {(props) => <select {...props} value={form.role} onChange={set('role')}>{ROLES.map((role) => <option key={role}>{role}</option>)}</select>}
        </Field>
        <Button kind="primary" type="submit" disabled={now.busy}>Make the account</Button>
      </form>
      {now.problem && <ProblemNote problem={now.problem} shown={FIELDS} />}
    </Panel>
  );
}

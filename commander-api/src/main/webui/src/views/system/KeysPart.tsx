import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import type { Account, ApiKey, Role } from '../../api/types';
import { ago } from '../../format/time';
import { useNow } from '../../ui/clock';
import { Badge, Banner, Button, Empty, Field, Panel, ProblemNote, Time } from '../../ui/parts';
import { useAction } from '../../ui/useAction';
import { useLoad } from '../../ui/useLoad';

const ROLES: Role[] = ['observer', 'operator', 'coordinator', 'admin'];

/** The keys by which programs act for the account. */
export function KeysPart({ account }: { account: Account }) {
  const keys = useLoad((signal) => api<{ api_keys: ApiKey[] }>('/users/me/api-keys', { signal }), [account.id]);
  const [made, setMade] = useState<ApiKey | null>(null);
  const now = useNow();
  const action = useAction();
  const list = keys.value?.api_keys ?? [];
  return (
    <div className="stack">
      {made?.key && (
        <Banner tone="good">
          <p><strong>The key “{made.name}”, shown this once:</strong></p>
          <p className="mono break" data-key>{made.key}</p>
          <Button onClick={() => setMade(null)}>I have it</Button>
        </Banner>
      )}
      <NewKey account={account} done={(key) => {
        setMade(key);
        keys.again();
      }} />
      <Panel title="Your keys" flush>
        {keys.problem && <div className="inset"><ProblemNote problem={keys.problem} /></div>}
        {action.problem && <div className="inset"><ProblemNote problem={action.problem} /></div>}
        {list.length === 0 && !keys.problem && <Empty>{keys.loading ? 'Reading …' : 'You have no keys.'}</Empty>}
        {list.length > 0 && (
          <div className="scroll" tabIndex={0} role="region" aria-label="Your keys">
            <table>
              <thead><tr><th scope="col">Name</th><th scope="col">Begins with</th><th scope="col">May</th><th scope="col">Good until</th><th scope="col">Last used</th><th scope="col"><span className="hidden-text">Revoke</span></th></tr></thead>
              <tbody>
                {list.map((key) => (
                  <tr key={key.id}>
                    <td className="break">{key.name}</td>
                    <td className="mono small">{key.prefix}…</td>
                    <td>{key.role ?? `all that you may (${account.role})`}</td>
                    <td>{key.expired ? <Badge tone="bad" sign="✗">expired</Badge> : key.expires_at === null ? 'for ever' : <Time at={key.expires_at} stacked />}</td>
                    <td className="nowrap">{key.last_used_at === null ? 'never' : ago(key.last_used_at, now)}</td>
                    <td>
                      <Button kind="danger" disabled={action.busy} aria-label={`Revoke ${key.name}`} onClick={() => void action.run(async () => {
                        await api(`/users/me/api-keys/${key.id}`, { method: 'DELETE' });
                        keys.again();
                      })}>Revoke</Button>
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

function NewKey({ account, done }: { account: Account; done: (key: ApiKey) => void }) {
  const [form, setForm] = useState({ name: '', days: '90', role: '' });
  const now = useAction();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void now.run(async () => {
      const body = {
        name: form.name.trim(),
        expires_in_days: form.days === 'never' ? 'never' : Number(form.days),
        ...(form.role === '' ? {} : { role: form.role }),
      };
      done(await api<ApiKey>('/users/me/api-keys', { method: 'POST', body }));
      setForm({ ...form, name: '' });
    });
  };
  return (
    <Panel title="A new key">
      <form className="inline-form" onSubmit={submit}>
        <Field label="Name" error={now.problem?.fieldError('name')}>
          {(props) => <input {...props} required maxLength={100} placeholder="What will use it" value={form.name} onChange={(event) => setForm({ ...form, name: event.target.value })} />}
        </Field>
        <Field label="Good for" error={now.problem?.fieldError('expires_in_days')}>
          {(props) => (
            <select {...props} value={form.days} onChange={(event) => setForm({ ...form, days: event.target.value })}>
              <option value="7">7 days</option><option value="30">30 days</option><option value="90">90 days</option><option value="365">a year</option><option value="never">ever</option>
            </select>
          )}
        </Field>
        <Field label="May" error={now.problem?.fieldError('role')}>
          {(props) => (
            <select {...props} value={form.role} onChange={(event) => setForm({ ...form, role: event.target.value })}>
              <option value="">all that you may</option>
              {ROLES.slice(0, ROLES.indexOf(account.role)).map((role) => <option key={role}>{role}</option>)}
            </select>
          )}
        </Field>
        <Button kind="primary" type="submit" disabled={now.busy}>Make the key</Button>
      </form>
      {now.problem && <ProblemNote problem={now.problem} shown={['name', 'expires_in_days', 'role']} />}
    </Panel>
  );
}

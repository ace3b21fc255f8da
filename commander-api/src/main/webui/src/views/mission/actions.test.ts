import { describe, expect, it } from 'vitest';
import type { Account, Mission } from '../../api/types';
import { actions } from './actions';

const account = (role: Account['role'], username = 'ada') => ({ role, username }) as Account;
const mission = (change: Partial<Mission>) =>
  ({ status: 'QUEUED', closure: null, held_by: null, owner: 'ada', ...change }) as Mission;

describe('what can be done with a mission', () => {
  it('is nothing for observers', () => {
    expect(Object.values(actions(mission({}), account('observer')))).not.toContain(true);
  });

  it('depends on where it stands', () => {
    expect(actions(mission({}), account('operator'))).toEqual({ start: false, cancel: true, retry: false, close: true, remove: true });
    expect(actions(mission({ status: 'FAILED' }), account('operator'))).toMatchObject({ cancel: false, retry: true });
    expect(actions(mission({ status: 'CREATED' }), account('operator'))).toMatchObject({ start: true, cancel: true });
    const closed = mission({ status: 'FAILED', closure: { outcome: 'not_found', note: null, closed_by: 'x', closed_at: '' } });
    expect(actions(closed, account('admin'))).toMatchObject({ retry: false, close: false, remove: true });
  });

  it('removes only for its owner and coordinators', () => {
    expect(actions(mission({ owner: 'bob' }), account('operator')).remove).toBe(false);
    expect(actions(mission({ owner: 'bob' }), account('coordinator')).remove).toBe(true);
  });
});

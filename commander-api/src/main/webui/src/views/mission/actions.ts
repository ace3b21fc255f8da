import type { Account, Mission } from '../../api/types';
import { may } from '../../live/account';

/** What can be done with a mission now, by this account; the server has the last word. */
export function actions(mission: Mission, account: Account): { start: boolean; cancel: boolean; retry: boolean; close: boolean; remove: boolean } {
  const writes = may(account.role, 'write');
  const ended = ['COMPLETED', 'FAILED', 'CANCELLED'].includes(mission.status);
  const owns = mission.owner === account.username || may(account.role, 'units');
  return {
    start: writes && mission.status === 'CREATED' && mission.held_by === null,
    cancel: writes && !ended,
    retry: writes && mission.status === 'FAILED' && mission.closure === null,
    close: writes && mission.closure === null,
    remove: writes && owns,
  };
}

import './system.css';
import type { Account } from '../../api/types';
import { may } from '../../live/account';
import { Banner, Empty } from '../../ui/parts';
import { AuditPart } from './AuditPart';
import { HealthPart } from './HealthPart';
import { KeysPart } from './KeysPart';
import { PeoplePart } from './PeoplePart';
import { QueuesPart } from './QueuesPart';
import { WorkersPart } from './WorkersPart';

/** How the machinery is, and who may use it; each part for those who may see it. */
export function SystemView({ account, part }: { account: Account; part: string }) {
  const admin = may(account.role, 'admin');
  const parts: { key: string; word: string; shown: boolean }[] = [
    { key: 'health', word: 'Health', shown: true },
    { key: 'workers', word: 'Soldiers', shown: may(account.role, 'units') },
    { key: 'queues', word: 'Queues', shown: admin },
    { key: 'keys', word: 'API keys', shown: account.created_at !== null },
    { key: 'people', word: 'Accounts', shown: admin },
    { key: 'audit', word: 'Audit', shown: admin },
  ];
  const shown = parts.filter((one) => one.shown);
  const here = parts.find((one) => one.key === part);
  return (
    <div className="stack">
      <h1>System</h1>
      <nav className="tabs" aria-label="Parts of the system">
        {shown.map((one) => (
          <a key={one.key} className="button" href={`#/system/${one.key}`} aria-current={one.key === part ? 'page' : undefined}>{one.word}</a>
        ))}
      </nav>
      {!here && <Empty>There is no such part.</Empty>}
      {here && !here.shown && <Banner tone="warn">This part is for another role than yours ({account.role}).</Banner>}
      {here?.shown && (
        <>
          {part === 'health' && <HealthPart />}
          {part === 'workers' && <WorkersPart />}
          {part === 'queues' && <QueuesPart />}
          {part === 'keys' && <KeysPart account={account} />}
          {part === 'people' && <PeoplePart me={account} />}
          {part === 'audit' && <AuditPart />}
        </>
      )}
    </div>
  );
}

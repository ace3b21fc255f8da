import { Problem } from '../../api/problem';
import type { Health } from '../../api/types';
import { Banner, Empty, Panel, ProblemNote } from '../../ui/parts';
import { LevelBadge } from '../../ui/status';
import { useFresh } from './useFresh';

const NAMES: Record<string, string> = {
  rabbitmq: 'Broker (RabbitMQ)', redis: 'Live state (Redis)', postgres: 'Database (PostgreSQL)', storage: 'Results storage',
};

export function HealthPart() {
  const health = useFresh(read, []);
  return (
    <Panel title="Health" side={health.value && <LevelBadge level={health.value.status} />} flush>
      {health.problem && <div className="inset"><ProblemNote problem={health.problem} /></div>}
      {!health.value && !health.problem && <Empty>Asking …</Empty>}
      {health.value && (
        <ul className="health">
          {Object.entries(health.value.services).map(([name, service]) => (
            <li key={name}>
              <strong>{NAMES[name] ?? name}</strong>
              <LevelBadge level={service.status} />
              <span className="break">{service.detail}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="inset muted small">
        Looked at every 10 s while this page is open. More: <a href="/q/health">checks for orchestrators</a>,{' '}
        <a href="/q/metrics">metrics</a>, <a href="/q/swagger-ui">the API</a>.
      </p>
      {health.value?.status === 'unhealthy' && <Banner tone="bad">The commander cannot answer without its database.</Banner>}
    </Panel>
  );
}

/** An unhealthy commander says so with a 503, and that is an answer. */
async function read(signal: AbortSignal): Promise<Health> {
  const answer = await fetch('/health', { signal, cache: 'no-store' }).catch((cause: unknown) => {
    throw signal.aborted ? cause : Problem.away(cause);
  });
  if (!answer.ok && answer.status !== 503) {
    throw await Problem.of(answer);
  }
  return (await answer.json()) as Health;
}

import { Panel } from '../../ui/parts';
import type { MissionResult } from './resultTypes';

/** What a result was made from, as far as one needs it to make it again. */
export function Provenance({ result }: { result: MissionResult }) {
  const { summary } = result;
  const { parameters, provenance = {} } = summary;
  const defaults = Object.entries(summary.defaults_applied);
  return (
    <Panel title="What this was made from">
      <dl className="facts">
        {summary.forcing.map((used) => (
          <Fact key={used.kind + used.name} name={sentence(used.kind)}>
            {used.name} {used.synthetic && <strong>SYNTHETIC</strong>}
            {used.grid && <span className="muted"> {used.grid}</span>}
            {used.sha256 && <Digest of={used.sha256} />}
            {used.warnings.map((warning) => <div key={warning}>⚠ {warning}</div>)}
          </Fact>
        ))}
        <Fact name="Object">{parameters['object_key']}: {parameters['object_description']}</Fact>
        <Fact name="Object table">{parameters['object_table_version']}</Fact>
        <Fact name="Released">
          {parameters['release']}
          {Number(parameters['radius_m']) > 0 && <>, spread {parameters['radius_m']} m ({parameters['radius_type']})</>}
        </Fact>
        <Fact name="Coast">
          {parameters['land_mask']} <span className="muted">{parameters['land_mask_resolution']}</span>
        </Fact>
        <Fact name="Engine">
          {parameters['engine']} {parameters['engine_version']}, {provenance['kernel'] ?? 'unknown'} kernel, by worker{' '}
          {provenance['worker_id'] ?? 'unknown'}, attempt {result.attempt}
        </Fact>
        <Fact name="Seed">{parameters['seed']}</Fact>
        <Fact name="Steps">{parameters['time_step_s']} s, recorded every {parameters['output_step_s']} s</Fact>
        {defaults.length > 0 && (
          <Fact name="Defaults applied">
            <span className="mono">{defaults.map(([name, value]) => `${name} = ${value}`).join('; ')}</span>
          </Fact>
        )}
      </dl>
    </Panel>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

export function Digest({ of }: { of: string }) {
  return <code className="muted small" title={of}> sha256 {of.slice(0, 12)}…</code>;
}

function sentence(word: string): string {
  return (word.charAt(0).toUpperCase() + word.slice(1)).replaceAll('_', ' ');
}

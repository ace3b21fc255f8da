import { area } from '../../format/amount';
import { utc } from '../../format/time';
import { Panel, Place } from '../../ui/parts';
import { bearing, share } from './moments';
import type { Moment } from './resultTypes';

/** Where to search at one moment, in numbers. */
export function MomentFacts({ moment }: { moment: Moment }) {
  const lost = moment.left_forcing_share + moment.beyond_limits_share;
  return (
    <Panel title={`Where to search at ${utc(moment.time)}`}>
      <div className="stack">
        <dl className="facts places">
          <dt>Most probable position</dt>
          <dd>{moment.most_probable ? <Place at={moment.most_probable} /> : 'none: nothing is left to search for'}</dd>
          <dt>Datum (mean position)</dt>
          <dd>{moment.datum ? <Place at={moment.datum} /> : 'none'}</dd>
          {moment.datum_moved && (
            <>
              <dt>Datum moved</dt>
              <dd>
                {moment.datum_moved.distance_nm.toFixed(1)} NM towards {bearing(moment.datum_moved.towards_deg)}
                {moment.datum_drift && moment.datum_drift.speed_kn >= 0.05 && (
                  <>, drifts at {moment.datum_drift.speed_kn.toFixed(1)} kn towards {bearing(moment.datum_drift.towards_deg)}</>
                )}
              </dd>
            </>
          )}
        </dl>
        <table className="areas">
          <thead>
            <tr><th>Probability</th><th>Area to search</th><th className="num">Pieces</th></tr>
          </thead>
          <tbody>
            {moment.regions.map((region) => (
              <tr key={region.probability}>
                <td>
                  <span className={`line line-${Math.round(region.probability * 100)}`} aria-hidden="true" />{' '}
                  {Math.round(region.probability * 100)} %
                </td>
                <td>{area(region.area_km2)}</td>
                <td className="num">{region.pieces}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <dl className="facts">
          <dt>Adrift</dt>
          <dd><span className="dot" aria-hidden="true" /> {share(moment.drifting_share)}</dd>
          <dt>Stranded</dt>
          <dd><span className="diamond" aria-hidden="true">◇</span> {share(moment.stranded_share)}</dd>
          {moment.pending_share > 0 && <><dt>Not yet adrift</dt><dd>{share(moment.pending_share)}</dd></>}
          {lost > 0 && (
            <><dt>Lost</dt><dd>{share(lost)} <span className="muted">beyond the forcing or the limits of the run</span></dd></>
          )}
        </dl>
        {moment.stranded && moment.stranded.length > 0 && (
          <details>
            <summary>Stretches of coast ({moment.stranded.length})</summary>
            <ul className="stack coast">
              {moment.stranded.map((one) => (
                <li key={one.from + one.to}>
                  <strong>{share(one.share)}</strong> from <span className="mono">{one.from}</span> to{' '}
                  <span className="mono">{one.to}</span> <span className="muted">({one.length_km.toFixed(1)} km)</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Panel>
  );
}

-- Fills the commander's tables with missions that ended, to see what grows with them.
--   psql "$DATABASE_URL" -v missions=1000000 -f deploy/fill.sql
-- Each has 8 events, as a real drill has, one attempt, one metric and two applied statuses. All are of one owner, whose
-- last part is fffffffffff0, and created in the past, one a second, so that new missions come behind them.
insert into mission (id, owner, name, kind, priority, params, data, created_at, status, attempt, seq, worker, progress,
                     version, updated_at)
select md5('mission ' || n)::uuid, '00000000-0000-0000-0000-fffffffffff0', 'Filled ' || n,
       case when n % 10 = 0 then 'DRIFT' else 'DRILL' end,
       (array['LOW', 'NORMAL', 'NORMAL', 'NORMAL', 'HIGH', 'URGENT'])[1 + n % 6], '{}', '{"filled":true}',
       now() - (:missions - n + 3600) * interval '1 second',
       (array['COMPLETED', 'COMPLETED', 'COMPLETED', 'COMPLETED', 'COMPLETED', 'COMPLETED', 'COMPLETED', 'COMPLETED',
              'FAILED', 'CANCELLED'])[1 + n % 10],
       1, 0, 'worker-' || n % 5, 1, 3, now() - (:missions - n + 3590) * interval '1 second'
from generate_series(1, :missions) n;

insert into attempt (mission_id, number, worker, started_at, ended_at, outcome, result)
select md5('mission ' || n)::uuid, 1, 'worker-' || n % 5,
       now() - (:missions - n + 3599) * interval '1 second', now() - (:missions - n + 3590) * interval '1 second',
       'COMPLETED', '{"artifacts":[],"summary":{},"degraded":false,"provenance":{}}'
from generate_series(1, :missions) n;

insert into event (id, subject, mission_id, owner, type, at, envelope)
select md5('event ' || n || ' ' || k)::uuid, md5('mission ' || n)::uuid, md5('mission ' || n)::uuid,
       '00000000-0000-0000-0000-fffffffffff0',
       case when k % 2 = 1 then 'mission.log_appended' when k = 0 then 'mission.created' else 'mission.status_changed' end,
       now() - (:missions - n + 3600 - k) * interval '1 second',
       json_build_object(
           'id', md5('event ' || n || ' ' || k)::uuid,
           'type', case when k % 2 = 1 then 'mission.log_appended' when k = 0 then 'mission.created'
                        else 'mission.status_changed' end,
           'source', 'missions_service', 'target', null,
           'timestamp', extract(epoch from now() - (:missions - n + 3600 - k) * interval '1 second')::numeric(15, 3),
           'payload', json_build_object('mission_id', md5('mission ' || n)::uuid, 'message', 'filled', 'log_level', 'INFO',
                                        'old_status', 'QUEUED', 'new_status', 'IN_PROGRESS', 'appended_at', '2024-01-01T00:00:00Z'),
           'meta', json_build_object('schema_version', '1', 'attempt', 1, 'source', 'commander',
                                     'time', '2024-01-01T00:00:00Z'))
from generate_series(1, :missions) n, generate_series(0, 7) k;

insert into applied_status (event_id, mission_id, digest, applied_at)
select md5('status ' || n || ' ' || k)::uuid, md5('mission ' || n)::uuid, decode(md5(n::text), 'hex'), now()
from generate_series(1, :missions) n, generate_series(1, 2) k;

insert into mission_metric (id, mission_id, type, value, unit, source, recorded_at)
select md5('metric ' || n)::uuid, md5('mission ' || n)::uuid, 'execution_time', 9, 's', 'system', now()
from generate_series(1, :missions) n;

-- All that was told long ago: who publishes events goes on behind it, whatever he had in mind.
update event_publication set seen = pg_current_snapshot(), reading = null, term = term + 1, until = '-infinity';

-- Numbers about missions: what people measured, and what the system knows when one is completed.
create table mission_metric (
    id          uuid primary key,
    mission_id  uuid             not null references mission (id) on delete cascade,
    type        text             not null,
    value       double precision not null,
    unit        text             not null,
    source      text             not null,
    recorded_at timestamptz      not null
);

create index mission_metric_by_time on mission_metric (mission_id, recorded_at, id);
create index mission_metric_by_type on mission_metric (mission_id, type, unit, recorded_at);

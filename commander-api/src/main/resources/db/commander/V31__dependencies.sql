-- Which missions wait for which. A row outlives the mission that is waited for: a child must not slip out because its
-- parent was deleted. Rows of a new mission are written before the mission itself.
create table mission_dependency (
    id          uuid primary key,
    position    bigint generated always as identity,
    mission_id  uuid        not null references mission (id) on delete cascade deferrable initially deferred,
    depends_on  uuid        not null,
    created_by  uuid        not null,
    created_at  timestamptz not null,
    resolved_at timestamptz,
    unique (mission_id, depends_on)
);

create index mission_dependency_waiting on mission_dependency (depends_on) where resolved_at is null;
create index mission_held on mission (hold_code) where status = 'CREATED' and hold_code is not null;

-- Trips: each is one sortie of a search unit. `unit` is what the unit was like when it left.
create table trip (
    id             uuid primary key,
    owner          uuid        not null,
    mission_id     uuid        references mission (id) on delete set null,
    unit_id        uuid        not null references unit (id),
    unit           json        not null,
    route          json,
    base           json,
    planned_start  timestamptz,
    notes          text,
    status         text        not null,
    reason         text,
    assigned_at    timestamptz,
    departed_at    timestamptz,
    on_scene_at    timestamptz,
    searching_at   timestamptz,
    returning_at   timestamptz,
    ended_at       timestamptz,
    route_since    timestamptz,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null
);

-- a unit cannot be on two trips; planned ones may queue up
create unique index trip_one_per_unit on trip (unit_id)
    where status in ('ASSIGNED', 'EN_ROUTE', 'ON_SCENE', 'SEARCHING', 'RETURNING');
create index trip_by_age on trip (created_at, id);
create index trip_by_unit on trip (unit_id, created_at, id);
create index trip_by_owner on trip (owner, created_at, id);
create index trip_by_mission on trip (mission_id, created_at, id) where mission_id is not null;

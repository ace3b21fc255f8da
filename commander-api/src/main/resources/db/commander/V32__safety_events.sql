-- What endangers people, and what became of it. A row outlives the mission and the trip it is about.
create table safety_event (
    id                   uuid primary key,
    owner                uuid        not null,
    reporter             text        not null,
    mission_id           uuid,
    trip_id              uuid,
    trip_owner           uuid,
    type                 text        not null,
    severity             text        not null,
    status               text        not null,
    description          text        not null,
    latitude             double precision,
    longitude            double precision,
    occurred_at          timestamptz not null,
    reported_at          timestamptz not null,
    acknowledged_by      uuid,
    acknowledged_by_name text,
    acknowledged_at      timestamptz,
    acknowledged_note    text,
    resolved_by          uuid,
    resolved_by_name     text,
    resolved_at          timestamptz,
    resolved_note        text
);

create index safety_event_by_age on safety_event (reported_at, id);
create index safety_event_by_mission on safety_event (mission_id, reported_at) where mission_id is not null;
create index safety_event_by_trip on safety_event (trip_id, reported_at) where trip_id is not null;
create index safety_event_critical on safety_event (mission_id) where severity = 'CRITICAL' and status <> 'RESOLVED';

-- Missions and how far they are. What a client sent is kept word for word, so `json` and not `jsonb`.
create table mission (
    id               uuid primary key,
    name             text        not null,
    description      text,
    kind             text        not null,
    priority         text        not null,
    params           json        not null,
    data             json        not null,
    correlation_id   text,
    created_at       timestamptz not null,
    status           text        not null,
    attempt          integer     not null,
    seq              bigint      not null,
    worker           text,
    heard_at         timestamptz,
    progress         double precision,
    progress_message text,
    version          bigint      not null,
    updated_at       timestamptz not null
);

create index mission_by_age on mission (created_at, id);
create index mission_by_status on mission (status, created_at, id);
create index mission_by_lease on mission (heard_at) where status = 'IN_PROGRESS';

-- Each time a soldier took a mission on, and how that ended.
create table attempt (
    mission_id uuid        not null references mission (id),
    number     integer     not null,
    worker     text        not null,
    started_at timestamptz not null,
    ended_at   timestamptz,
    outcome    text        not null,
    reason     json,
    result     json,
    primary key (mission_id, number)
);

-- Domain events, append only. `position` orders them, also for readers who come back later.
create table event (
    position   bigint generated always as identity primary key,
    id         uuid        not null unique,
    mission_id uuid        not null references mission (id),
    type       text        not null,
    at         timestamptz not null,
    envelope   json        not null
);

create index event_by_mission on event (mission_id, position);
create index log_by_mission on event (mission_id, position) where type = 'mission.log_appended';

-- What is still to be published. A row is deleted when the broker has confirmed it.
create table outbox (
    position       bigint generated always as identity primary key,
    lane           smallint    not null,
    channel        text        not null,
    message_id     text        not null,
    mission_id     uuid        not null,
    routing_key    text        not null,
    priority       integer     not null,
    headers        json        not null,
    correlation_id text,
    body           text        not null,
    created_at     timestamptz not null
);

create index outbox_by_lane on outbox (lane, position);

-- A mission always uses the same lane, and a lane is published by one commander at a time: so order is kept.
create table outbox_lane (
    lane smallint primary key
);

insert into outbox_lane select generate_series(0, 15);

-- Status events that were applied: an id works once.
create table applied_status (
    event_id   uuid primary key,
    mission_id uuid        not null references mission (id),
    digest     bytea       not null,
    applied_at timestamptz not null
);

-- Copies still to be made of accepted results to their public place.
create table result_publication (
    mission_id uuid        primary key references mission (id),
    source_key text        not null,
    target_key text        not null,
    tries      integer     not null,
    due_at     timestamptz not null,
    done_at    timestamptz
);

create index result_publication_due on result_publication (due_at) where done_at is null;

-- What was refused and why; what people did will follow.
create table audit (
    id         uuid primary key,
    at         timestamptz not null,
    action     text        not null,
    reason     text        not null,
    detail     text        not null,
    actor      text,
    mission_id uuid,
    event_id   uuid,
    digest     text
);

create index audit_by_time on audit (at);
create index audit_by_mission on audit (mission_id) where mission_id is not null;

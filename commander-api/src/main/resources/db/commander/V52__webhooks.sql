-- Addresses that events are sent to, and what became of each delivery. Secrets sign, so they are kept as they are.
create table webhook (
    id          uuid primary key,
    owner       uuid        not null,
    url         text        not null,
    types       json        not null,
    secret      text        not null,
    created_at  timestamptz not null,
    paused_at   timestamptz,
    pause_cause text,
    transaction bigint      not null,
    position    bigint      not null
);
create index webhook_by_owner on webhook (owner, created_at, id);

create table webhook_delivery (
    id          uuid primary key,
    webhook_id  uuid        not null references webhook (id) on delete cascade,
    event_id    uuid        not null,
    event_type  text        not null,
    body        text        not null,
    created_at  timestamptz not null,
    state       text        not null,
    tries       integer     not null,
    due_at      timestamptz not null,
    tried_at    timestamptz,
    http_status integer,
    error       text,
    unique (webhook_id, event_id)
);
create index webhook_delivery_due on webhook_delivery (due_at) where state = 'PENDING';
create index webhook_delivery_by_age on webhook_delivery (webhook_id, created_at, id);

-- What was answered to requests that may be repeated: the same key of the same caller gets the same answer.
create table idempotency_key (
    caller     uuid        not null,
    key        text        not null,
    digest     text        not null,
    status     integer     not null,
    location   text,
    body       text        not null,
    created_at timestamptz not null,
    primary key (caller, key)
);

create index idempotency_key_by_age on idempotency_key (created_at);

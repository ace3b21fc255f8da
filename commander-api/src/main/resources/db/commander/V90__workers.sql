-- When each soldier last asked for a token, which it does every 25 seconds as long as it lives.
create table worker (
    id            text primary key,
    first_seen_at timestamptz not null,
    seen_at       timestamptz not null
);

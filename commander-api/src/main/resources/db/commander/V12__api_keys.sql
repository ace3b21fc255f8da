-- Keys of accounts. The digest of 256 random bits needs no salt and no slow hash; the key itself is shown once.
create table api_key (
    id           uuid primary key,
    account_id   uuid        not null references account (id) on delete cascade,
    name         text        not null,
    prefix       text        not null,
    digest       bytea       not null unique,
    role         text,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz
);
create index api_key_by_account on api_key (account_id, created_at, id);

-- A login and all that was refreshed from it: one family of refresh tokens, which ends as a whole.
create table session (
    id         uuid primary key,
    account_id uuid        not null references account (id) on delete cascade,
    started_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at   timestamptz,
    end_reason text
);
create index session_by_account on session (account_id) where ended_at is null;
create index session_by_end on session (expires_at);

-- Only digests: who reads this table can refresh nothing. Used ones stay, so that using one again is noticed.
create table refresh_token (
    digest     bytea primary key,
    session_id uuid        not null references session (id) on delete cascade,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index refresh_token_by_session on refresh_token (session_id);

-- Marks against account names and addresses that passwords were tried for; shared by all commanders.
create table login_mark (
    key     text primary key,
    marks   integer     not null,
    last_at timestamptz not null,
    free_at timestamptz not null
);
create index login_mark_by_age on login_mark (last_at);

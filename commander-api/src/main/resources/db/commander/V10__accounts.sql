-- People (and scripts of theirs) who use the API. Names and addresses are kept as they are compared: normalised. Names hold
-- no @ and addresses do, so one column of a login form finds either.
create table account (
    id            uuid primary key,
    username      text        not null unique,
    email         text unique,
    full_name     text,
    password_hash text        not null,
    role          text        not null,
    disabled_at   timestamptz,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    last_login_at timestamptz
);

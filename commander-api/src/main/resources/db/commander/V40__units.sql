-- Search units: what can be sent out. What a unit is like is one document, which its trips keep a copy of.
create table unit (
    id          uuid primary key,
    owner       uuid        not null,
    name        text        not null,
    kind        text        not null,
    profile     json        not null,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    archived_at timestamptz
);

-- a name becomes free again when its unit is archived
create unique index unit_name on unit (owner, lower(name)) where archived_at is null;
create index unit_by_age on unit (created_at, id);

-- Patterns that missions are made from. A version never changes: a mission can always be held against what it was made from.
create table template (
    id         uuid primary key,
    owner      uuid        not null,
    shared     boolean     not null,
    archived   boolean     not null default false,
    version    integer     not null,
    created_at timestamptz not null
);

create index template_by_age on template (created_at, id);
create index template_by_owner on template (owner, created_at, id);

create table template_version (
    template_id uuid        not null references template (id) on delete cascade,
    version     integer     not null,
    definition  json        not null,
    created_at  timestamptz not null,
    created_by  uuid        not null,
    primary key (template_id, version)
);

-- Which mission was made from which version, and what was confirmed then. It outlives the mission: a use stays a use.
create table template_use (
    mission_id    uuid        primary key,
    template_id   uuid        not null,
    version       integer     not null,
    confirmations json        not null,
    used_at       timestamptz not null,
    foreign key (template_id, version) references template_version (template_id, version)
);

create index template_use_by_template on template_use (template_id, used_at);

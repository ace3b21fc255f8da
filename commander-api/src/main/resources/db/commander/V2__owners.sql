-- Whose a mission is, who else may see it, and events of things that are not missions.

-- Built-in callers have accounts of fixed ids: 1 is the visitor of a standalone Driftline, whose all older missions are.
alter table mission add column owner uuid not null default '00000000-0000-0000-0000-000000000001';
alter table mission alter column owner drop default;
create index mission_by_owner on mission (owner, created_at, id);

create table mission_share (
    mission_id uuid    not null references mission (id) on delete cascade,
    account_id uuid    not null,
    may_write  boolean not null,
    primary key (mission_id, account_id)
);
create index mission_share_by_account on mission_share (account_id);

-- `subject` is what an event is about: a mission, a trip, a safety event. What belongs to a mission also has its id.
-- Events outlive what they tell of, so they refer to nothing.
alter table event drop constraint event_mission_id_fkey;
alter table event alter column mission_id drop not null;
alter table event add column subject uuid;
alter table event add column owner uuid;
update event set subject = mission_id, owner = '00000000-0000-0000-0000-000000000001';
alter table event alter column subject set not null;
alter table event alter column owner set not null;
create index event_by_subject on event (subject, position) where mission_id is null or subject <> mission_id;

alter table outbox rename column mission_id to subject;

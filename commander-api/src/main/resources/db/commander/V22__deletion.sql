-- What belongs to a mission goes with it; its events stay.
alter table attempt drop constraint attempt_mission_id_fkey;
alter table attempt add foreign key (mission_id) references mission (id) on delete cascade;
alter table applied_status drop constraint applied_status_mission_id_fkey;
alter table applied_status add foreign key (mission_id) references mission (id) on delete cascade;
create index applied_status_by_mission on applied_status (mission_id);
alter table result_publication drop constraint result_publication_mission_id_fkey;
alter table result_publication add foreign key (mission_id) references mission (id) on delete cascade;

-- Stored objects still to be removed. A folder is swept `passes` times, because a soldier may still be writing there.
create table object_deletion (
    folder text        primary key,
    passes integer     not null,
    tries  integer     not null,
    due_at timestamptz not null
);

create index object_deletion_due on object_deletion (due_at);

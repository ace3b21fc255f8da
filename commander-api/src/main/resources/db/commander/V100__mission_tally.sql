-- How many missions there are of each owner, status, kind and priority, so that counting does not take longer with each mission.
-- Transactions add steps to it, +1 here and -1 there, and never wait for each other; commanders put the steps together.
create table mission_tally (
    owner    uuid    not null,
    status   text    not null,
    kind     text    not null,
    priority text    not null,
    missions bigint  not null,
    summed   boolean not null default false
);

create function tally_missions() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into mission_tally (owner, status, kind, priority, missions)
        select owner, status, kind, priority, count(*) from later group by owner, status, kind, priority;
    elsif tg_op = 'DELETE' then
        insert into mission_tally (owner, status, kind, priority, missions)
        select owner, status, kind, priority, -count(*) from earlier group by owner, status, kind, priority;
    else
        insert into mission_tally (owner, status, kind, priority, missions)
        select owner, status, kind, priority, sum(step)
        from (select owner, status, kind, priority, 1 as step from later
              union all
              select owner, status, kind, priority, -1 from earlier) steps
        group by owner, status, kind, priority
        having sum(step) <> 0;
    end if;
    return null;
end
$$;

create trigger mission_added after insert on mission
    referencing new table as later for each statement execute function tally_missions();
create trigger mission_changed after update on mission
    referencing old table as earlier new table as later for each statement execute function tally_missions();
create trigger mission_removed after delete on mission
    referencing old table as earlier for each statement execute function tally_missions();

insert into mission_tally (owner, status, kind, priority, missions, summed)
select owner, status, kind, priority, count(*), true from mission group by owner, status, kind, priority;

-- it was for counts
drop index mission_by_kind_of;

-- An attempt is written when it begins and when it ends: room beside it spares the second one a new entry in the index.
alter table attempt set (fillfactor = 60);

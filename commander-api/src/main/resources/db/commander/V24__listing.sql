-- For lists in each order, however deep one pages into them.
alter table mission add column urgency smallint generated always as (
    case priority when 'LOW' then 0 when 'NORMAL' then 1 when 'HIGH' then 2 else 3 end) stored;
create index mission_by_update on mission (updated_at, id);
create index mission_by_urgency on mission (urgency, id);
create index mission_by_name on mission (lower(name), id);
-- for counts
create index mission_by_kind_of on mission (status, kind, priority);

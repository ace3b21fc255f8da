-- Domain events are published from the event table itself; before, each had a second row in the outbox.
alter table event add column correlation_id text;
alter table event add column trace text;

-- Commanders of the version before do not know this column and write an outbox row for each event: those are published from
-- there, and so are the rows that wait there now. Events that are there already count as such, so history is not published
-- again. Once no commander of that version runs any more, the column can go.
alter table event add column outboxed boolean not null default true;

-- How far events have been published, and which commander does it. What `seen` sees is published; and, while it works through
-- what `reading` sees as well, of that what is up to `position`. Snapshots and not a number: whatever order transactions
-- commit in, none is passed over, and none that stays open holds up the others.
create table event_publication (
    one      boolean     primary key default true check (one),
    holder   uuid,
    term     bigint      not null,
    until    timestamptz not null,
    seen     pg_snapshot not null,
    reading  pg_snapshot,
    position bigint      not null
) with (fillfactor = 50);

insert into event_publication (term, until, seen, position) values (0, '-infinity', pg_current_snapshot(), 0);

-- Events that go by the outbox, behind which the later ones of the same mission have to stay.
create index outbox_events on outbox (subject) where channel = 'EVENTS';

-- What is not published yet; of very many the first 10,000, so that looking never takes long.
create view event_waiting as
select e.position, e.at
from event_publication p,
     lateral ((select xid, position, at, outboxed from event
               where xid >= pg_snapshot_xmax(p.seen)
               order by xid, position
               limit 10000)
              union all
              (select xid, position, at, outboxed from event
               where xid = any (array(select pg_snapshot_xip(p.seen)))
               order by xid, position
               limit 10000)) e
where not e.outboxed
  and (p.reading is null or e.position > p.position or not pg_visible_in_snapshot(e.xid, p.reading));

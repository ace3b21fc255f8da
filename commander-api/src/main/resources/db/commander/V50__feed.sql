-- Readers of all events must not overtake transactions that are still open: they read in the order of transactions, up
-- to the oldest open one.
alter table event add column xid xid8 not null default pg_current_xact_id();
create index event_in_feed_order on event (xid, position);

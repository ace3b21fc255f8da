-- How many missions somebody has in flight is counted with each one that he posts.
create index mission_in_flight on mission (owner) where status in ('CREATED', 'QUEUED', 'IN_PROGRESS');

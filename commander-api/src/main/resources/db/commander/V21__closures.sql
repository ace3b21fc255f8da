-- How people closed a mission, beside where it stands.
alter table mission add column closure_outcome text;
alter table mission add column closure_note text;
alter table mission add column closed_by uuid;
alter table mission add column closed_by_name text;
alter table mission add column closed_at timestamptz;

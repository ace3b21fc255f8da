-- Why a mission that was to start is still CREATED.
alter table mission add column hold_code text;
alter table mission add column hold_message text;

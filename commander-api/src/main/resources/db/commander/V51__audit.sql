-- Who did what to what, when and from where; what was refused is in it too.
alter table audit add column actor_id uuid;
alter table audit add column role text;
alter table audit add column subject text;
alter table audit add column method text;
alter table audit add column path text;
alter table audit add column status integer;
alter table audit add column address text;
alter table audit add column correlation_id text;
alter table audit add column position bigint generated always as identity;
create index audit_by_position on audit (position);
create index audit_by_actor on audit (actor_id, position) where actor_id is not null;
create index audit_by_subject on audit (subject, position) where subject is not null;

-- Nobody changes or removes an entry, the commander included.
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is append only' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_append_only before update or delete on audit for each row execute function audit_is_append_only();
create trigger audit_not_truncated before truncate on audit for each statement execute function audit_is_append_only();

-- Who changed what of the shared library and of an account: written with the change, never changed. No foreign keys: an
-- entry outlives what it tells of.
create table audit_entries (
    id            bigint generated always as identity primary key,
    occurred_at   timestamptz not null default now(),
    -- The user who did it; null: nobody who signed in, but a deployment or somebody at the database.
    actor_id      uuid,
    database_role text not null default current_user,
    action        text not null check (action in ('create', 'update', 'delete')),
    resource_type text not null check (resource_type in ('exercise', 'clip', 'account')),
    resource_id   uuid not null,
    -- By field its value before and after, long ones cut; of an account the fields' names alone.
    changes       jsonb not null default '{}'
);

create index audit_entries_actor_id on audit_entries (actor_id, id);
create index audit_entries_resource_id on audit_entries (resource_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entries_append_only before update or delete or truncate on audit_entries
    for each statement execute function refuse_change();

-- 300 characters of a value: all of most, and enough to know a long text by. A list of entries must stay under 1 MiB.
create function audit_value(value jsonb) returns jsonb
    language sql immutable parallel safe
    return case when length(value #>> '{}') > 300 then to_jsonb(left(value #>> '{}', 299) || '…') else value end;

-- What differs between two rows, by field the value before and after.
create function audit_changes(before jsonb, after jsonb) returns jsonb
    language sql immutable parallel safe
    return (
        select coalesce(jsonb_object_agg(key, jsonb_build_array(audit_value(b.value), audit_value(a.value))), '{}')
        from jsonb_each(before) b full join jsonb_each(after) a using (key)
        where nullif(b.value, 'null') is distinct from nullif(a.value, 'null')
          and key not in ('id', 'owner_id', 'search', 'version', 'created_at', 'updated_at'));

-- An account is made by its user, the first time a token names them. Whatever else happens to one tells of the role that
-- did it, and what was changed but not from what to what: that is personal.
create function audit_account() returns trigger language plpgsql as $$
begin
    insert into audit_entries (actor_id, action, resource_type, resource_id, changes)
    values (
        case tg_op when 'INSERT' then new.id end,
        case tg_op when 'INSERT' then 'create' else lower(tg_op) end,
        'account',
        coalesce(new.id, old.id),
        case tg_op when 'UPDATE' then (
            select coalesce(jsonb_object_agg(key, null), '{}')
            from jsonb_object_keys(audit_changes(to_jsonb(old), to_jsonb(new))) as changed(key))
        else '{}' end);
    return null;
end
$$;

create trigger users_audit_insert_delete after insert or delete on users
    for each row execute function audit_account();
create trigger users_audit_update after update on users for each row
    when ((old.subject, old.email, old.name, old.time_zone, old.unit_system)
          is distinct from (new.subject, new.email, new.name, new.time_zone, new.unit_system))
    execute function audit_account();

create function touch_updated_at() returns trigger language plpgsql as $$
begin
    new.updated_at := now();
    return new;
end
$$;

create table users (
    id          uuid primary key,
    subject     text not null unique,
    email       text,
    name        text,
    time_zone   text not null default 'UTC',
    unit_system text not null default 'metric' check (unit_system in ('metric', 'imperial')),
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now()
);

create unique index users_email on users (lower(email));
create trigger users_touch before update on users for each row execute function touch_updated_at();

create table idempotency_keys (
    user_id      uuid not null references users (id) on delete cascade,
    key          text not null,
    request_hash text not null,
    -- The id that a create under this key gives its resource, however often it is tried.
    resource_id  uuid not null,
    -- Who holds the lease, so that a late runner can't answer for the one that took over.
    claim_id     uuid not null,
    status       integer,
    headers      jsonb,
    response     text,
    lease_until  timestamptz not null,
    expires_at   timestamptz not null,
    created_at   timestamptz not null default now(),
    primary key (user_id, key)
);

create index idempotency_keys_expires_at on idempotency_keys (expires_at);

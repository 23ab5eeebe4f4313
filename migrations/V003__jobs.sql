create table jobs (
    id           uuid primary key,
    user_id      uuid not null references users (id) on delete cascade,
    kind         text not null check (kind in ('compile_routine', 'import_exercises')),
    status       text not null default 'pending'
                 check (status in ('pending', 'in_progress', 'done', 'failed')),
    progress     integer not null default 0 check (progress between 0 and 100),
    request      jsonb not null,
    result       jsonb,
    problem      jsonb,
    attempts     integer not null default 0,
    lease_until  timestamptz,
    completed_at timestamptz,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now()
);

create index jobs_user_id on jobs (user_id, created_at desc);
create index jobs_unfinished on jobs (created_at) where status in ('pending', 'in_progress');
create trigger jobs_touch before update on jobs for each row execute function touch_updated_at();

-- The rows of an import, one by one, because neither a row of a result nor a request may be large.
create table job_rows (
    job_id     uuid not null references jobs (id) on delete cascade,
    row_number integer not null,
    content    jsonb not null,
    -- What became of the row; null: not yet done.
    outcome    text check (outcome in ('created', 'updated', 'unchanged', 'failed')),
    primary key (job_id, row_number)
);

create table fitness_programs (
    id            uuid primary key,
    user_id       uuid not null references users (id) on delete cascade,
    program_type  text not null check (program_type in
                  ('endurance', 'strength', 'shred', 'hybrid', 'rehab', 'calisthenics', 'other')),
    goal          text not null check (char_length(goal) between 1 and 5000),
    -- What was asked for, its lists sorted; with its hash and the rules' version an outline is found again.
    request       jsonb not null,
    request_hash  text not null,
    rules_version integer not null,
    overview      text not null,
    status        text not null default 'active' check (status in ('active', 'paused')),
    start_date    date not null,
    end_date      date not null,
    weeks         integer not null check (weeks between 2 and 52),
    paused_on     date,
    -- Each pause that is over: from, to, and by how many weeks what lay ahead was shifted.
    pauses        jsonb not null default '[]',
    -- What made it: rules, or the model's name.
    planner       text not null,
    prompt_hash   text,
    report        jsonb not null,
    version       bigint not null default 1,
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now(),
    check (end_date >= start_date),
    check ((status = 'paused') = (paused_on is not null))
);

create index fitness_programs_user_id on fitness_programs (user_id, created_at desc, id desc);
create index fitness_programs_request on fitness_programs (user_id, request_hash);
create trigger fitness_programs_touch before update on fitness_programs
    for each row execute function touch_updated_at();

create table macrocycles (
    id           uuid primary key,
    user_id      uuid not null references users (id) on delete cascade,
    program_id   uuid not null references fitness_programs (id) on delete cascade,
    order_index  integer not null check (order_index >= 0),
    length_weeks integer not null check (length_weeks between 1 and 52),
    start_date   date not null,
    end_date     date not null,
    unique (program_id, order_index),
    check (end_date >= start_date)
);

create index macrocycles_user_id on macrocycles (user_id);

create table mesocycles (
    id             uuid primary key,
    user_id        uuid not null references users (id) on delete cascade,
    program_id     uuid not null references fitness_programs (id) on delete cascade,
    macrocycle_id  uuid not null references macrocycles (id) on delete cascade,
    order_index    integer not null check (order_index >= 0),
    phase          text not null check (phase in
                   ('foundation', 'hypertrophy', 'strength', 'peak', 'base', 'build', 'skill')),
    weeks          integer not null check (weeks between 1 and 8),
    weekly_targets jsonb not null,
    start_date     date not null,
    end_date       date not null,
    status         text not null default 'planned' check (status in ('planned', 'detailed')),
    planner        text not null,
    report         jsonb,
    created_at     timestamptz not null default now(),
    updated_at     timestamptz not null default now(),
    unique (program_id, order_index),
    check (end_date >= start_date)
);

create index mesocycles_user_id on mesocycles (user_id);
create index mesocycles_macrocycle_id on mesocycles (macrocycle_id);
create trigger mesocycles_touch before update on mesocycles
    for each row execute function touch_updated_at();

create table microcycles (
    id           uuid primary key,
    user_id      uuid not null references users (id) on delete cascade,
    mesocycle_id uuid not null references mesocycles (id) on delete cascade,
    -- 0: the transition, the days before a program's first Monday.
    week_number  integer not null check (week_number between 0 and 8),
    deload       boolean not null,
    start_date   date not null,
    end_date     date not null,
    -- The mesocycle's weekly targets for this week; null for a transition.
    targets      jsonb,
    metrics      jsonb not null default '{}',
    unique (mesocycle_id, week_number),
    check (end_date - start_date between 0 and 6)
);

create index microcycles_user_id on microcycles (user_id);

create table workout_instances (
    id                uuid primary key,
    user_id           uuid not null references users (id) on delete cascade,
    program_id        uuid not null references fitness_programs (id) on delete cascade,
    microcycle_id     uuid not null references microcycles (id) on delete cascade,
    date              date not null,
    session_type      text not null check (session_type in
                      ('run', 'lift', 'metcon', 'mobility', 'skill', 'rest', 'other')),
    goal              text not null,
    -- Far from the 64 KB that a row of a result may have.
    blocks            jsonb not null check (octet_length(cast(blocks as text)) <= 32768),
    targets           jsonb not null,
    estimated_minutes integer not null check (estimated_minutes between 0 and 1440),
    status            text not null default 'scheduled'
                      check (status in ('scheduled', 'completed', 'skipped')),
    completed_at      timestamptz,
    -- Hard rules that the user insisted on breaking here, with the reasons.
    overrides         jsonb not null default '[]',
    created_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now(),
    -- Deferrable: checked once a statement is done, so that one update can swap two days.
    unique (program_id, date) deferrable initially immediate,
    check ((status = 'completed') = (completed_at is not null))
);

create index workout_instances_user_id on workout_instances (user_id, date);
create index workout_instances_microcycle_id on workout_instances (microcycle_id);
create trigger workout_instances_touch before update on workout_instances
    for each row execute function touch_updated_at();

alter table jobs drop constraint jobs_kind_check;
alter table jobs add constraint jobs_kind_check
    check (kind in ('compile_routine', 'import_exercises', 'detail_program'));

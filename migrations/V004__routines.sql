create table workout_routines (
    id                      uuid primary key,
    user_id                 uuid not null references users (id) on delete cascade,
    source                  text not null check (source in ('compiled', 'curated')),
    name                    text not null,
    description             text not null default '',
    user_requirements       text not null default '',
    target_duration_seconds integer not null check (target_duration_seconds between 1 and 86400),
    intensity_level         text not null
                            check (intensity_level in ('beginner', 'intermediate', 'advanced')),
    format                  text not null check (format in ('vertical', 'square')),
    routine_data            jsonb not null,
    -- For lists, which must not read the whole document.
    total_duration_seconds  integer not null generated always as
                            (cast(routine_data #>> '{metadata,total_duration}' as integer)) stored,
    exercise_count          integer not null generated always as
                            (jsonb_array_length(routine_data -> 'exercises')) stored,
    -- What made it: rules, or the model's name; empty for a curated one.
    planner                 text not null default '',
    prompt_hash             text,
    -- How it was made: understood, requirement_stories, warnings, processing_time.
    report                  jsonb not null default '{}',
    search                  tsvector generated always as (
                                to_tsvector('english',
                                    name || ' ' || description || ' ' || user_requirements)) stored,
    version                 bigint not null default 1,
    created_at              timestamptz not null default now(),
    updated_at              timestamptz not null default now()
);

create index workout_routines_user_id on workout_routines (user_id, created_at desc, id desc);
create index workout_routines_search on workout_routines using gin (search);
create index workout_routines_data on workout_routines using gin (routine_data jsonb_path_ops);
create trigger workout_routines_touch before update on workout_routines
    for each row execute function touch_updated_at();

create table routine_exercises (
    routine_id  uuid not null references workout_routines (id) on delete cascade,
    position    integer not null check (position between 0 and 199),
    exercise_id uuid not null references exercises (id),
    -- Deferrable: checked once a statement is done, so that one update can close a gap.
    primary key (routine_id, position) deferrable initially immediate
);

create index routine_exercises_exercise_id on routine_exercises (exercise_id);

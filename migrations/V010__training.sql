-- One row for each user who trains. Every write to a user's training counts it up, and is refused when somebody else's
-- write came between: so two devices never both act on the same state.
create table training_states (
    user_id        uuid primary key references users (id) on delete cascade,
    version        bigint not null,
    -- The latest write, by which one whose answer was lost finds that it happened.
    last_change    uuid not null,
    -- The last local date that the daily roll-up has closed.
    closed_through date not null
);

create index training_states_closed_through on training_states (closed_through, user_id);

create table user_current_levels (
    user_id      uuid not null references users (id) on delete cascade,
    category     text not null check (category in ('push', 'pull', 'squat')),
    level        integer not null check (level between 0 and 5),
    clean_streak integer not null default 0 check (clean_streak between 0 and 2),
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    primary key (user_id, category)
);

create trigger user_current_levels_touch before update on user_current_levels
    for each row execute function touch_updated_at();

-- No foreign key to the exercise here nor in a session: what was done outlives the library.
create table user_exercise_configs (
    user_id      uuid not null references users (id) on delete cascade,
    exercise_id  uuid not null,
    -- Null: the exercise's own.
    current_sets jsonb,
    tempo        text check (tempo ~ '^(\d+-\d+-(\d+|X)-\d+|hold)$'),
    rest_seconds integer check (rest_seconds between 0 and 3600),
    notes        text not null default '',
    is_mastered  boolean not null generated always as (mastered_at is not null) stored,
    mastered_at  timestamptz,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    primary key (user_id, exercise_id)
);

create trigger user_exercise_configs_touch before update on user_exercise_configs
    for each row execute function touch_updated_at();

create table workout_sessions (
    id                  uuid primary key,
    user_id             uuid not null references users (id) on delete cascade,
    routine_id          uuid references workout_routines (id) on delete set null,
    workout_instance_id uuid references workout_instances (id) on delete set null,
    name                text not null default '',
    status              text not null check (status in ('planned', 'in_progress', 'completed', 'skipped')),
    -- The user's own date, in the zone that they were in.
    session_date        date not null,
    time_zone           text not null,
    scheduled_time      timestamptz,
    category            text check (category in ('push', 'pull', 'squat')),
    level               integer check (level between 0 and 5),
    deload              boolean not null default false,
    started_at          timestamptz,
    start_is_known      boolean not null default false,
    completed_at        timestamptz,
    duration_minutes    integer check (duration_minutes between 0 and 1440),
    notes               text not null default '',
    -- What the rules make of it, kept so that levels, days and weeks need not read every set again.
    minutes             integer not null default 0,
    total_exercises     integer not null default 0,
    completed_exercises integer not null default 0,
    categories          text[] not null default '{}',
    -- A bit for each gate that it tried, and for each it met.
    gates_attempted     integer not null default 0,
    gates_met           integer not null default 0,
    version             bigint not null default 1,
    created_at          timestamptz not null,
    updated_at          timestamptz not null default now(),
    check ((status = 'completed') = (completed_at is not null))
);

create index workout_sessions_user_id on workout_sessions (user_id, session_date desc, id desc);
create index workout_sessions_routine_id on workout_sessions (routine_id);
create index workout_sessions_workout_instance_id on workout_sessions (workout_instance_id);
create index workout_sessions_gates on workout_sessions (user_id, completed_at) where gates_attempted <> 0;
create index workout_sessions_open on workout_sessions (user_id, session_date) where status in ('planned', 'in_progress');
create trigger workout_sessions_touch before update on workout_sessions
    for each row execute function touch_updated_at();

create table session_exercises (
    session_id              uuid not null references workout_sessions (id) on delete cascade,
    exercise_order          integer not null check (exercise_order between 1 and 30),
    user_id                 uuid not null references users (id) on delete cascade,
    exercise_id             uuid not null,
    exercise_name           text not null,
    category                text not null check (category in ('push', 'pull', 'squat', 'hinge', 'core', 'mobility',
                                                              'conditioning')),
    primary_muscles         text[] not null default '{}' check (primary_muscles <@ array[
                                'chest', 'front_delts', 'side_delts', 'rear_delts', 'rotator_cuff',
                                'serratus', 'triceps', 'biceps', 'forearms', 'lats', 'upper_back',
                                'traps', 'neck', 'lower_back', 'abs', 'obliques', 'hip_flexors',
                                'glutes', 'abductors', 'adductors', 'quads', 'hamstrings', 'calves',
                                'shins']),
    secondary_muscles       text[] not null default '{}' check (secondary_muscles <@ array[
                                'chest', 'front_delts', 'side_delts', 'rear_delts', 'rotator_cuff',
                                'serratus', 'triceps', 'biceps', 'forearms', 'lats', 'upper_back',
                                'traps', 'neck', 'lower_back', 'abs', 'obliques', 'hip_flexors',
                                'glutes', 'abductors', 'adductors', 'quads', 'hamstrings', 'calves',
                                'shins']),
    planned_sets            jsonb not null default '[]',
    planned_tempo           text,
    planned_rest_seconds    integer,
    default_sets            jsonb not null default '[]',
    default_tempo           text,
    completed               boolean not null default false,
    actual_sets             integer not null default 0,
    actual_reps             integer not null default 0,
    actual_duration_seconds integer not null default 0,
    actual_volume_kg        numeric not null default 0,
    best_reps               integer,
    best_duration_seconds   integer,
    best_load_kg            numeric,
    estimated_max_kg        double precision,
    mastered                boolean not null default false,
    -- When its session was completed; null while it isn't.
    done_at                 timestamptz,
    primary key (session_id, exercise_order)
);

create index session_exercises_user_id on session_exercises (user_id, exercise_id, done_at);

create table exercise_set_logs (
    session_id               uuid not null,
    exercise_order           integer not null,
    set_number               integer not null check (set_number between 1 and 30),
    planned_reps             integer,
    planned_duration_seconds integer,
    reps                     integer check (reps between 0 and 1000),
    duration_seconds         integer check (duration_seconds between 0 and 7200),
    -- Negative when assisted.
    load_kg                  numeric check (load_kg between -300 and 1000),
    tempo                    text,
    rest_seconds             integer check (rest_seconds between 0 and 3600),
    perceived_effort         numeric(3, 1) check (perceived_effort between 1 and 10
                                                  and perceived_effort * 2 = trunc(perceived_effort * 2)),
    notes                    text not null default '',
    completed_at             timestamptz not null,
    logged_at                timestamptz not null,
    primary key (session_id, exercise_order, set_number),
    foreign key (session_id, exercise_order) references session_exercises (session_id, exercise_order) on delete cascade,
    check ((reps is null) <> (duration_seconds is null))
);

create table daily_workout_summary (
    user_id             uuid not null references users (id) on delete cascade,
    workout_date        date not null,
    total_sessions      integer not null,
    completed_sessions  integer not null,
    total_exercises     integer not null,
    completed_exercises integer not null,
    minutes             integer not null,
    categories          text[] not null,
    -- Whether all that was planned for the day was done.
    is_completed        boolean not null,
    primary key (user_id, workout_date)
);

-- What happened to a user's training, in order: everything else here can be made from it again. Never changed, and gone
-- only with its user.
create table training_events (
    user_id        uuid not null references users (id) on delete cascade,
    -- The state's version that it came with, and its place among the events of that write.
    change_version bigint not null,
    position       integer not null,
    type           text not null check (type in (
                       'level_placed', 'session_planned', 'session_changed', 'session_started', 'session_completed',
                       'session_skipped', 'session_reopened', 'session_deleted', 'exercise_changed', 'exercise_removed',
                       'set_logged', 'set_corrected', 'set_removed', 'level_reached', 'level_lost', 'mastered',
                       'mastery_lost')),
    session_id     uuid,
    payload        jsonb not null,
    occurred_at    timestamptz not null,
    primary key (user_id, change_version, position)
);

create index training_events_placed on training_events (user_id) where type = 'level_placed';

create function refuse_change_of_event() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and not exists (select from users where id = old.user_id) then
        return old;
    end if;
    raise exception 'training_events is append-only' using errcode = 'insufficient_privilege';
end
$$;

create trigger training_events_append_only before update or delete on training_events
    for each row execute function refuse_change_of_event();

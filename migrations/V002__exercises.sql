create table workout_levels (
    level_order integer primary key check (level_order between 0 and 5),
    name        text not null unique,
    description text not null
);

insert into workout_levels (level_order, name, description) values
    (0, 'Foundation', 'Learning to move: supported and partial versions, no experience needed'),
    (1, 'Beginner', 'The first full movements with help or a shortened lever'),
    (2, 'Novice', 'The classic bodyweight exercises with clean form'),
    (3, 'Intermediate', 'Harder leverage and first single-limb work'),
    (4, 'Advanced', 'Single-limb strength and long levers'),
    (5, 'Expert', 'The hardest bodyweight skills, held or repeated under control');

create table exercise_categories (
    name        text primary key
                check (name in ('push', 'pull', 'squat', 'hinge', 'core', 'mobility', 'conditioning')),
    -- Whether users hold a level 0-5 in it.
    levelled    boolean not null,
    title       text not null,
    description text not null,
    position    integer not null unique
);

insert into exercise_categories (name, levelled, title, description, position) values
    ('push', true, 'Push', 'Pressing away: push-ups, dips, presses and handstands', 0),
    ('pull', true, 'Pull', 'Pulling toward you: rows, pull-ups and levers', 1),
    ('squat', true, 'Squat', 'Bending the legs: squats, lunges, step-ups and calf raises', 2),
    ('hinge', false, 'Hinge', 'Folding at the hips: bridges, deadlifts, swings and curls for the back of the legs', 3),
    ('core', false, 'Core', 'Holding and moving the trunk: planks, hollow holds, carries and leg raises', 4),
    ('mobility', false, 'Mobility', 'Moving joints through their range: stretches, circles and breathing', 5),
    ('conditioning', false, 'Conditioning', 'Raising the pulse: marching, boxing, jumping, running and intervals', 6);

-- Misspelt words of a search are held against the names.
create extension if not exists pg_trgm;

-- The words of an array column as a text, for full-text search: pull_up_bar becomes "pull up bar".
create function exercise_words(words text[]) returns text
    language sql immutable parallel safe
    return translate(array_to_string(words, ' '), '_', ' ');

create table exercises (
    id                   uuid primary key,
    -- Null: the shared library.
    owner_id             uuid references users (id) on delete cascade,
    slug                 text not null,
    name                 text not null,
    category             text not null references exercise_categories (name),
    level                integer references workout_levels (level_order),
    movement_pattern     text check (movement_pattern in (
                             'horizontal_push', 'vertical_push', 'horizontal_pull', 'vertical_pull',
                             'shoulder_raise', 'elbow_flexion', 'elbow_extension', 'squat', 'lunge',
                             'hinge', 'hip_bridge', 'knee_flexion', 'calf_raise', 'hip_abduction',
                             'hip_flexion', 'trunk_flexion', 'trunk_extension', 'anti_extension',
                             'anti_rotation', 'lateral_trunk', 'rotation', 'carry', 'crawl',
                             'locomotion', 'jump', 'balance', 'neck_mobility', 'shoulder_mobility',
                             'wrist_mobility', 'spine_mobility', 'hip_mobility',
                             'hamstring_mobility', 'ankle_mobility', 'breathing')),
    primary_muscles      text[] not null default '{}' check (primary_muscles <@ array[
                             'chest', 'front_delts', 'side_delts', 'rear_delts', 'rotator_cuff',
                             'serratus', 'triceps', 'biceps', 'forearms', 'lats', 'upper_back',
                             'traps', 'neck', 'lower_back', 'abs', 'obliques', 'hip_flexors',
                             'glutes', 'abductors', 'adductors', 'quads', 'hamstrings', 'calves',
                             'shins']),
    secondary_muscles    text[] not null default '{}' check (secondary_muscles <@ array[
                             'chest', 'front_delts', 'side_delts', 'rear_delts', 'rotator_cuff',
                             'serratus', 'triceps', 'biceps', 'forearms', 'lats', 'upper_back',
                             'traps', 'neck', 'lower_back', 'abs', 'obliques', 'hip_flexors',
                             'glutes', 'abductors', 'adductors', 'quads', 'hamstrings', 'calves',
                             'shins']),
    how_to               text not null default '',
    benefits             text not null default '',
    counteracts          text not null default '',
    contraindications    text[] not null default '{}' check (contraindications <@ array[
                             'neck', 'shoulders', 'elbows', 'wrists', 'chest', 'upper_back',
                             'lower_back', 'abdomen', 'hips', 'groin', 'thighs', 'knees', 'calves',
                             'ankles', 'feet']),
    fitness_level        integer check (fitness_level between 0 and 10),
    intensity            integer check (intensity between 0 and 10),
    rounds_reps          text not null default '',
    default_sets         jsonb not null default '[]',
    default_tempo        text check (default_tempo ~ '^(\d+-\d+-(\d+|X)-\d+|hold)$'),
    default_rest_seconds integer check (default_rest_seconds between 0 and 3600),
    equipment            text[] not null default '{}' check (equipment <@ array[
                             'wall', 'chair', 'table', 'step', 'doorway', 'towel', 'pull_up_bar',
                             'low_bar', 'dip_bars', 'rings', 'dumbbells', 'kettlebell', 'barbell',
                             'bench', 'resistance_band', 'box', 'jump_rope', 'ab_wheel',
                             'foam_roller', 'medicine_ball', 'exercise_ball', 'ez_bar',
                             'cable_machine', 'machine', 'weight_plate', 'sled', 'treadmill',
                             'stationary_bike', 'rowing_machine', 'other']),
    tags                 text[] not null default '{}' check (tags <@ array[
                             'warm_up', 'cool_down', 'stretch', 'dynamic', 'isometric', 'skill',
                             'plyometric', 'low_impact', 'quiet', 'unilateral', 'balance',
                             'standing', 'floor', 'seated', 'desk', 'posture', 'breathing', 'grip',
                             'endurance', 'rehab']),
    previous_variation   text,
    next_variation       text,
    search               tsvector generated always as (
                             setweight(to_tsvector('english', name), 'A')
                             || setweight(to_tsvector('english', exercise_words(
                                    array[category, movement_pattern] || primary_muscles
                                    || equipment || tags)
                                    || case when intensity >= 7 then ' hard intense'
                                            when intensity <= 2 then ' easy gentle' else '' end
                                    || case when level >= 4 then ' advanced'
                                            when level <= 1 then ' beginner' else '' end
                                    || case category when 'mobility' then ' stretch'
                                                     when 'conditioning' then ' cardio'
                                                     else ' strength' end
                                    || case when equipment <@ array['wall', 'chair', 'table',
                                              'step', 'doorway', 'towel'] then ' bodyweight'
                                            else '' end), 'B')
                             || setweight(to_tsvector('english', counteracts || ' ' || benefits), 'C')
                             || setweight(to_tsvector('english', exercise_words(secondary_muscles)), 'D')) stored,
    version              bigint not null default 1,
    created_at           timestamptz not null default now(),
    updated_at           timestamptz not null default now(),
    unique nulls not distinct (owner_id, slug)
);

create index exercises_category on exercises (category);
create index exercises_level_category on exercises (level, category);
create index exercises_tags on exercises using gin (tags);
create index exercises_search on exercises using gin (search);
create trigger exercises_touch before update on exercises
    for each row execute function touch_updated_at();

create table exercise_clips (
    id             uuid primary key,
    exercise_id    uuid not null references exercises (id) on delete cascade,
    url            text not null,
    normalized_url text not null,
    carousel_index integer not null default 0 check (carousel_index between 0 and 99),
    video_path     text,
    start_time     numeric(10, 3) not null default 0 check (start_time >= 0),
    end_time       numeric(10, 3) check (end_time > start_time),
    created_at     timestamptz not null default now(),
    updated_at     timestamptz not null default now(),
    unique (normalized_url, carousel_index, exercise_id)
);

create index exercise_clips_exercise_id on exercise_clips (exercise_id);
create index exercise_clips_video_path on exercise_clips (video_path) where video_path is not null;
create trigger exercise_clips_touch before update on exercise_clips
    for each row execute function touch_updated_at();

-- What has changed in the library and must still reach the vector index and the file store.
-- No foreign key: the entry outlives the exercise that it removes.
create table index_outbox (
    id           bigint generated always as identity primary key,
    exercise_id  uuid not null,
    operation    text not null check (operation in ('upsert', 'delete')),
    -- Files to remove with the exercise.
    video_paths  text[] not null default '{}',
    attempts     integer not null default 0,
    available_at timestamptz not null default now(),
    last_error   text,
    created_at   timestamptz not null default now()
);

create index index_outbox_available_at on index_outbox (available_at, id);
create index index_outbox_exercise_id on index_outbox (exercise_id, id);

-- Which embedding model the vector index holds; one row.
create table vector_index_state (
    only_row   boolean primary key default true check (only_row),
    model      text not null,
    dimensions integer not null,
    updated_at timestamptz not null default now()
);

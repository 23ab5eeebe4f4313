-- A page of exercises is read in the order of their names, whatever else filters it.
create index exercises_name on exercises (name, id);

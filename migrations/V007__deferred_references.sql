-- Deleting a user deletes their exercises before their routines that use them: whether a routine still uses a
-- deleted exercise can only be told when everything is done.
alter table routine_exercises alter constraint routine_exercises_exercise_id_fkey deferrable initially deferred;

package trainwright.core.exercise.clip;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.exercise.Clip;
import trainwright.core.exercise.ClipKey;
import trainwright.platform.Database;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/**
 * The exercise_clips table. Every change is one of its exercise too, and a shared one's is noted
 * for the audit.
 */
public final class ClipRepository {
  private final Database database;

  @Inject
  ClipRepository(Database database) {
    this.database = database;
  }

  /** Adds a clip and answers it; empty when its id or its video is there already. */
  Optional<Clip> insert(UUID actorId, UUID exerciseId, UUID id, NewClip clip, ClipKey key) {
    return database
        .run(
            Statement.idempotentWrite(
                    """
                    with added as (
                      insert into exercise_clips (id, exercise_id, url, normalized_url,
                        carousel_index, video_path, start_time, end_time)
                      values (cast(:id as uuid), cast(:exercise_id as uuid), cast(:url as text),
                        cast(:normalized_url as text), cast(:carousel_index as integer),
                        cast(:video_path as text), cast(:start_time as numeric),
                        cast(:end_time as numeric))
                      on conflict do nothing
                      returning *
                    ), touched as (
                      update exercises set version = version + 1
                      where id in (select exercise_id from added)
                    ), noted as (
                      insert into index_outbox (exercise_id, operation)
                      select exercise_id, 'upsert' from added
                    ), audited as (
                      insert into audit_entries
                        (actor_id, action, resource_type, resource_id, changes)
                      select cast(:actor as uuid), 'create', 'clip', a.id,
                        audit_changes('{}', to_jsonb(a))
                      from added a join exercises e on e.id = a.exercise_id
                      where e.owner_id is null
                    )
                    select * from added
                    """)
                .bind("actor", actorId)
                .bind("id", id)
                .bind("exercise_id", exerciseId)
                .bind("url", clip.url())
                .bind("normalized_url", key.normalizedUrl())
                .bind("carousel_index", key.carouselIndex())
                .bind("video_path", clip.videoPath())
                .bind("start_time", clip.startTime())
                .bind("end_time", clip.endTime()))
        .stream()
        .findFirst()
        .map(ClipRepository::clip);
  }

  private static Clip clip(Row row) {
    return new Clip(
        row.id("id"),
        row.text("url"),
        row.text("normalized_url"),
        row.integer("carousel_index"),
        row.findText("video_path").orElse(null),
        row.decimal("start_time"),
        row.findDecimal("end_time").orElse(null),
        row.instant("created_at"));
  }

  /** Removes a clip of an exercise and notes its file for removal; answers whether it was there. */
  boolean delete(UUID actorId, UUID exerciseId, UUID id) {
    List<?> deleted =
        database.run(
            Statement.idempotentWrite(
                    """
                    with exercise as (
                      select id from exercises where id = cast(:exercise_id as uuid) for update
                    ), gone as (
                      delete from exercise_clips
                      where id = cast(:id as uuid) and exercise_id in (select id from exercise)
                      returning *
                    ), touched as (
                      update exercises set version = version + 1
                      where id in (select exercise_id from gone)
                    ), noted as (
                      insert into index_outbox (exercise_id, operation, video_paths)
                      select exercise_id, 'upsert', array_remove(array[video_path], null) from gone
                    ), audited as (
                      insert into audit_entries
                        (actor_id, action, resource_type, resource_id, changes)
                      select cast(:actor as uuid), 'delete', 'clip', g.id,
                        audit_changes(to_jsonb(g), '{}')
                      from gone g join exercises e on e.id = g.exercise_id
                      where e.owner_id is null
                    )
                    select exercise_id from gone
                    """)
                .bind("actor", actorId)
                .bind("id", id)
                .bind("exercise_id", exerciseId));
    return !deleted.isEmpty();
  }

  /**
   * Gives a clip its video, unless it has a later upload; the one that it had is noted for removal.
   * Locks the exercise first, as its deletion does. Answers whether any clip shows this video now.
   */
  boolean keepVideo(VideoPath video) {
    return database
        .run(
            Statement.idempotentWrite(
                    """
                    with exercise as (
                      select e.id from exercises e
                      where e.id = (select exercise_id from exercise_clips
                                    where id = cast(:clip_id as uuid))
                        and e.owner_id is not distinct from cast(:owner_id as uuid)
                      for update
                    ), clip as (
                      select c.id, c.exercise_id, c.video_path
                      from exercise_clips c join exercise e on e.id = c.exercise_id
                      where c.id = cast(:clip_id as uuid)
                      for update of c
                    ), kept as (
                      update exercise_clips c set video_path = cast(:path as text)
                      from clip
                      where c.id = clip.id and (clip.video_path is null
                        or not starts_with(clip.video_path, cast(:folder as text))
                        or clip.video_path < cast(:path as text) collate "C")
                      returning clip.exercise_id, clip.video_path as replaced
                    ), touched as (
                      update exercises set version = version + 1
                      where id in (select exercise_id from kept)
                    ), noted as (
                      insert into index_outbox (exercise_id, operation, video_paths)
                      select exercise_id, 'upsert', array[replaced] from kept
                      where replaced is not null
                    ), audited as (
                      insert into audit_entries (action, resource_type, resource_id, changes)
                      select 'update', 'clip', cast(:clip_id as uuid), jsonb_build_object(
                        'video_path', jsonb_build_array(replaced, cast(:path as text)))
                      from kept where cast(:owner_id as uuid) is null
                    )
                    select exists (select from kept)
                      or exists (select from clip where video_path = cast(:path as text))
                      or exists (select from exercise_clips
                                 where video_path = cast(:path as text)) as kept
                    """)
                .bind("clip_id", video.clipId())
                .bind("owner_id", video.ownerId())
                .bind("path", video.text())
                .bind("folder", video.clipFolder()))
        .getFirst()
        .truth("kept");
  }
}

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

/** The exercise_clips table. Every change is one of its exercise too. */
public final class ClipRepository {
  private final Database database;

  @Inject
  ClipRepository(Database database) {
    this.database = database;
  }

  /** Adds a clip and answers it; empty when its id or its video is there already. */
  Optional<Clip> insert(UUID exerciseId, UUID id, NewClip clip, ClipKey key) {
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
                    )
                    select * from added
                    """)
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
  boolean delete(UUID exerciseId, UUID id) {
    List<?> deleted =
        database.run(
            Statement.idempotentWrite(
                    """
                    with gone as (
                      delete from exercise_clips
                      where id = cast(:id as uuid) and exercise_id = cast(:exercise_id as uuid)
                      returning exercise_id, video_path
                    ), touched as (
                      update exercises set version = version + 1
                      where id in (select exercise_id from gone)
                    ), noted as (
                      insert into index_outbox (exercise_id, operation, video_paths)
                      select exercise_id, 'upsert', array_remove(array[video_path], null) from gone
                    )
                    select exercise_id from gone
                    """)
                .bind("id", id)
                .bind("exercise_id", exerciseId));
    return !deleted.isEmpty();
  }
}

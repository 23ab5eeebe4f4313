package trainwright.core.exercise;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import trainwright.platform.Json;
import trainwright.platform.Row;

/**
 * An exercise as the API shows it.
 *
 * @param exercise the exercise; its fields stand beside the clips
 * @param clips the videos that show it, oldest first
 */
public record ExerciseDetail(@JsonUnwrapped Exercise exercise, List<Clip> clips) {
  /** The clips of {@code exercises e} as the column {@code clips}; at most 20 by our own rule. */
  static final String CLIPS =
      """
      (select coalesce(jsonb_agg(jsonb_build_object(
          'id', c.id, 'url', c.url, 'normalized_url', c.normalized_url,
          'carousel_index', c.carousel_index, 'video_path', c.video_path,
          'start_time', c.start_time, 'end_time', c.end_time, 'created_at', c.created_at)
        order by c.created_at, c.id), '[]')
       from exercise_clips c where c.exercise_id = e.id) as clips\
      """;

  /** Copies the clips. */
  public ExerciseDetail {
    clips = List.copyOf(clips);
  }

  static ExerciseDetail of(Row row) {
    return new ExerciseDetail(
        ExerciseRows.exercise(row), List.of(Json.convert(row.json("clips"), Clip[].class)));
  }
}

package trainwright.core.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Equipment;
import trainwright.platform.Problem;

/**
 * What a caller asks the compiler for. An explicit field wins over what the text says.
 *
 * @param id the routine's id, when the caller makes it; repeating the request then changes nothing
 * @param userRequirements the sentence, 1 to 5,000 characters
 * @param targetDuration seconds, 60 to 7,200
 * @param intensityLevel how able the person is
 * @param format shape of the videos
 * @param equipment what there is beside household things
 * @param seed makes the choice among equals repeatable
 */
public record CompileRequest(
    @Nullable UUID id,
    String userRequirements,
    @Nullable Integer targetDuration,
    @Nullable IntensityLevel intensityLevel,
    @Nullable RoutineFormat format,
    @Nullable List<Equipment> equipment,
    @Nullable Long seed) {
  /** Longest text, in characters. */
  public static final int MAX_TEXT = 5_000;

  /** Shortest routine, in seconds. */
  public static final int MIN_SECONDS = 60;

  /** Longest routine, in seconds. */
  public static final int MAX_SECONDS = 7_200;

  /** Refuses an empty or oversized text and a duration out of range. */
  public CompileRequest {
    equipment = equipment == null ? null : withoutNull(equipment);
    checkText(userRequirements);
    if (targetDuration != null && (targetDuration < MIN_SECONDS || targetDuration > MAX_SECONDS)) {
      throw Problem.unprocessable(
          "/target_duration",
          "out_of_range",
          "target_duration must be 60 to 7200 seconds, was " + targetDuration);
    }
  }

  private static List<Equipment> withoutNull(List<Equipment> equipment) {
    int at = new ArrayList<>(equipment).indexOf(null);
    if (at >= 0) {
      throw Problem.at(
          Problem.Code.MALFORMED,
          "/equipment/" + at,
          "wrong_type",
          "equipment must list words such as \"dumbbells\"; entry " + at + " is null");
    }
    return List.copyOf(equipment);
  }

  private static void checkText(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw Problem.unprocessable(
          "/user_requirements",
          "required",
          "user_requirements must say what is wanted, such as \"20 minutes for tight hips\"");
    }
    if (text.indexOf('\0') >= 0) {
      throw Problem.at(
          Problem.Code.MALFORMED,
          "/user_requirements",
          "nul_character",
          "user_requirements must not contain the NUL character");
    }
    if (text.length() > MAX_TEXT) {
      throw Problem.unprocessable(
          "/user_requirements",
          "too_long",
          "user_requirements must have at most 5000 characters, had " + text.length());
    }
  }
}

package trainwright.core.program.edit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.core.program.tree.WorkoutStatus;
import trainwright.platform.Problem;

/**
 * What is to become of a day; null leaves it as it is.
 *
 * @param status done, skipped, or to be done again
 * @param completedAt when it was done, an instant; now when left out
 * @param date another day of the same week, whose workout instance takes this one's place
 * @param swap an exercise that another is to stand for
 * @param override hard rules that may be broken by this, with the reasons
 */
public record WorkoutChange(
    @Nullable WorkoutStatus status,
    @Nullable String completedAt,
    @Nullable String date,
    @Nullable Swap swap,
    @Nullable List<Insistence> override) {
  /** Copies the overrides. */
  public WorkoutChange {
    override = override == null ? null : List.copyOf(override);
  }

  /**
   * An exercise of the day and what is to stand for it.
   *
   * @param exerciseId one of the day
   * @param replacementId one of the library; the first that will do when left out
   */
  public record Swap(UUID exerciseId, @Nullable UUID replacementId) {}

  /**
   * A hard rule that the user insists on breaking.
   *
   * @param rule its id
   * @param reason why, 1 to 500 characters
   */
  public record Insistence(String rule, String reason) {}

  /**
   * When it was done, if that is said.
   *
   * @throws Problem {@code MALFORMED} when it is no instant
   */
  @Nullable Instant completed() {
    try {
      return completedAt == null ? null : OffsetDateTime.parse(completedAt).toInstant();
    } catch (DateTimeException _) {
      throw Problem.at(
          Problem.Code.MALFORMED,
          "/completed_at",
          "wrong_value",
          "completed_at must be an instant such as 2026-01-31T18:30:00Z");
    }
  }

  /**
   * The day it is moved to, if it is.
   *
   * @throws Problem {@code MALFORMED} when it is no date
   */
  @Nullable LocalDate movedTo() {
    try {
      return date == null ? null : LocalDate.parse(date);
    } catch (DateTimeException _) {
      throw Problem.at(
          Problem.Code.MALFORMED, "/date", "wrong_value", "date must be a date such as 2026-01-31");
    }
  }

  /** The rules that may be broken. */
  List<Insistence> overrides() {
    return override == null ? List.of() : override;
  }
}

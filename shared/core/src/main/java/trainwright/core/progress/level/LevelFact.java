package trainwright.core.progress.level;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import trainwright.core.exercise.Category;

/** Something that levels are made of. */
public sealed interface LevelFact {
  /** Facts in the order in which they count: by time, a placing before a session, then by id. */
  Comparator<LevelFact> ORDER =
      Comparator.comparing(LevelFact::at)
          .thenComparing(fact -> fact instanceof Completed)
          .thenComparing(fact -> fact.id().toString());

  /** When it happened. */
  Instant at();

  /** What makes it one of a kind. */
  UUID id();

  /**
   * A user placed themselves.
   *
   * @param at when
   * @param id the event's id
   * @param category the ladder
   * @param level 0-5
   */
  record Placed(Instant at, UUID id, Category category, int level) implements LevelFact {}

  /**
   * A session was completed.
   *
   * @param at when
   * @param id the session's id
   * @param judgement what it is worth at each gate
   */
  record Completed(Instant at, UUID id, Judgement judgement) implements LevelFact {}
}

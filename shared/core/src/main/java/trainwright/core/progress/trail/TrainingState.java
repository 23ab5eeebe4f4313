package trainwright.core.progress.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import trainwright.core.exercise.Category;
import trainwright.core.progress.change.DaySession;
import trainwright.core.progress.change.DaySummary;
import trainwright.core.progress.level.CategoryLevel;
import trainwright.core.progress.level.CleanSessionRule;
import trainwright.core.progress.level.LevelFact;
import trainwright.core.progress.level.LevelRule;
import trainwright.core.progress.level.MasteryRule;
import trainwright.core.session.Session;

/**
 * What all of a user's sessions add up to.
 *
 * @param levels where they stand
 * @param mastered by exercise since when it is mastered
 * @param days by date what was trained
 */
public record TrainingState(
    Map<Category, CategoryLevel> levels,
    Map<UUID, Instant> mastered,
    Map<LocalDate, DaySummary> days) {

  /** Sorts the maps. */
  public TrainingState {
    levels = new TreeMap<>(levels);
    mastered = new TreeMap<>(mastered);
    days = new TreeMap<>(days);
  }

  /** The state after these sessions and placings, in whatever order they are given. */
  public static TrainingState of(
      Collection<Session> sessions, Collection<LevelFact.Placed> placings) {
    var facts = new ArrayList<LevelFact>(placings);
    var mastered = new TreeMap<UUID, Instant>();
    for (var session : sessions) {
      var doneAt = session.doneAt();
      if (doneAt != null) {
        facts.add(new LevelFact.Completed(doneAt, session.id(), CleanSessionRule.judge(session)));
        session.exercises().stream()
            .filter(MasteryRule::masters)
            .forEach(
                work ->
                    mastered.merge(
                        work.exerciseId(),
                        doneAt,
                        (one, other) -> one.isBefore(other) ? one : other));
      }
    }
    return new TrainingState(LevelRule.standings(facts), mastered, days(sessions));
  }

  private static Map<LocalDate, DaySummary> days(Collection<Session> sessions) {
    Map<LocalDate, List<DaySession>> byDate =
        sessions.stream()
            .filter(Objects::nonNull)
            .map(DaySession::of)
            .collect(Collectors.groupingBy(DaySession::date));
    var days = new TreeMap<LocalDate, DaySummary>();
    byDate.forEach((date, of) -> days.put(date, DaySummary.of(date, of)));
    return days;
  }
}

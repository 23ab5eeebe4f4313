package trainwright.core.progress.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Category;
import trainwright.core.progress.level.CategoryLevel;
import trainwright.core.progress.level.CleanSessionRule;
import trainwright.core.progress.level.LevelFact;
import trainwright.core.progress.level.LevelRule;
import trainwright.core.progress.level.MasteryRule;
import trainwright.core.session.Session;
import trainwright.core.session.SessionExercise;
import trainwright.platform.Json;

/** What all the rules make of one change: pure, from what is and what shall be. */
final class TrainingRule {
  private final TrainingSnapshot snapshot;
  private final TrainingDecision decision;
  private final Instant now;
  private final List<TrainingEvent> events = new ArrayList<>();
  private final List<TrainingChanges.LevelChange> levelUps = new ArrayList<>();
  private final List<TrainingChanges.LevelChange> levelsLost = new ArrayList<>();
  private final List<TrainingChanges.Mastery> mastered = new ArrayList<>();
  private final List<TrainingChanges.Mastery> masteryLost = new ArrayList<>();
  private final List<TrainingWrite.MasteredAt> masteries = new ArrayList<>();
  private final Map<Category, CategoryLevel> levels = new EnumMap<>(Category.class);

  private TrainingRule(TrainingSnapshot snapshot, TrainingDecision decision, Instant now) {
    this.snapshot = snapshot;
    this.decision = decision;
    this.now = now;
  }

  /**
   * What comes of a decision.
   *
   * @param write what to write
   * @param changes what to tell
   */
  record Result(TrainingWrite write, TrainingChanges changes) {}

  static Result apply(
      TrainingSnapshot snapshot,
      TrainingDecision decision,
      UUID userId,
      UUID changeId,
      Instant now) {
    var rule = new TrainingRule(snapshot, decision, now);
    rule.happened();
    rule.levels();
    rule.masteries();
    var before = snapshot.session();
    var after = decision.session();
    var write =
        new TrainingWrite(
            changeId,
            userId,
            snapshot.version(),
            LocalDate.ofInstant(now, snapshot.zone()).minusDays(1),
            before,
            after,
            rule.levels,
            rule.masteries,
            rule.days(),
            rule.events);
    return new Result(write, rule.changes());
  }

  private TrainingChanges changes() {
    var streak = new EnumMap<Category, Integer>(Category.class);
    for (var category : LevelRule.categories()) {
      var standing =
          levels.getOrDefault(
              category, snapshot.levels().getOrDefault(category, CategoryLevel.START));
      streak.put(category, standing.cleanStreak());
    }
    var after = decision.session();
    return new TrainingChanges(
        levelUps,
        levelsLost,
        mastered,
        masteryLost,
        streak,
        after == null ? List.of() : RecordsRule.records(after, snapshot.pasts()));
  }

  private void happened() {
    var placed = decision.placed();
    if (placed != null) {
      events.add(
          new TrainingEvent(
              TrainingEventType.LEVEL_PLACED,
              null,
              Json.toTree(Map.of("category", placed.category(), "level", placed.level())),
              placed.at()));
    }
    events.addAll(SessionEventsRule.between(snapshot.session(), decision.session(), now));
  }

  /** Levels change only with completed sessions and placings. */
  private void levels() {
    var before = snapshot.session();
    var after = decision.session();
    boolean counts =
        (before != null && before.isCompleted()) || (after != null && after.isCompleted());
    if (!counts && decision.placed() == null) {
      return;
    }
    var facts = new ArrayList<>(snapshot.facts());
    if (after != null && after.isCompleted()) {
      facts.add(
          new LevelFact.Completed(
              Objects.requireNonNull(after.doneAt()), after.id(), CleanSessionRule.judge(after)));
    }
    if (decision.placed() != null) {
      facts.add(decision.placed());
    }
    standings(facts).forEach(this::level);
  }

  private Map<Category, CategoryLevel> standings(List<LevelFact> facts) {
    var settled = snapshot.settled();
    if (settled == null) {
      return LevelRule.standings(facts);
    }
    if (!facts.stream().allMatch(fact -> fact.at().isAfter(settled))) {
      throw new IllegalStateException("a level was decided without what lies before it");
    }
    return LevelRule.after(snapshot.levels(), facts);
  }

  private void level(Category category, CategoryLevel is) {
    var was = snapshot.levels().get(category);
    if (is.equals(was)) {
      return;
    }
    levels.put(category, is);
    int from = was == null ? 0 : was.level();
    var placed = decision.placed();
    if (from == is.level() || (placed != null && placed.category() == category)) {
      return;
    }
    boolean up = is.level() > from;
    var change = new TrainingChanges.LevelChange(category, from, is.level());
    (up ? levelUps : levelsLost).add(change);
    events.add(event(up ? TrainingEventType.LEVEL_REACHED : TrainingEventType.LEVEL_LOST, change));
  }

  private TrainingEvent event(TrainingEventType type, Object payload) {
    var session = decision.session() == null ? snapshot.session() : decision.session();
    return new TrainingEvent(
        type, session == null ? null : session.id(), Json.toTree(payload), now);
  }

  private void masteries() {
    var names = new java.util.TreeMap<UUID, String>();
    Stream.of(snapshot.session(), decision.session())
        .filter(Objects::nonNull)
        .flatMap(session -> session.exercises().stream())
        .forEach(work -> names.put(work.exerciseId(), work.exerciseName()));
    names.forEach(this::mastery);
  }

  private void mastery(UUID exerciseId, String name) {
    var past = snapshot.pasts().get(exerciseId);
    var was = past == null ? null : past.stored();
    var is = earlier(past == null ? null : past.elsewhere(), here(exerciseId));
    if (Objects.equals(was, is)) {
      return;
    }
    masteries.add(new TrainingWrite.MasteredAt(exerciseId, is));
    var mastery = new TrainingChanges.Mastery(exerciseId, name);
    if (was == null) {
      mastered.add(mastery);
      events.add(event(TrainingEventType.MASTERED, mastery));
    } else if (is == null) {
      masteryLost.add(mastery);
      events.add(event(TrainingEventType.MASTERY_LOST, mastery));
    }
  }

  private @Nullable Instant here(UUID exerciseId) {
    var after = decision.session();
    return after != null
            && after.exercises().stream()
                .filter(work -> work.exerciseId().equals(exerciseId))
                .anyMatch(MasteryRule::masters)
        ? after.doneAt()
        : null;
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    return Stream.of(one, other)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private List<DaySummary> days() {
    var after = decision.session();
    return Stream.of(snapshot.session(), after)
        .filter(Objects::nonNull)
        .map(Session::date)
        .distinct()
        .map(
            date ->
                DaySummary.of(
                    date,
                    Stream.concat(
                            snapshot.days().stream(),
                            after == null
                                ? Stream.<DaySession>empty()
                                : Stream.of(DaySession.of(after)))
                        .filter(session -> session.date().equals(date))
                        .toList()))
        .toList();
  }

  /** Whether this work masters its exercise, in a session that counts. */
  static boolean masters(Session session, SessionExercise work) {
    return session.isCompleted() && MasteryRule.masters(work);
  }
}

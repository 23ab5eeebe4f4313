package trainwright.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trainwright.local.bench.RawTraining.Done;
import trainwright.local.bench.RawTraining.Log;
import trainwright.local.bench.RawTraining.Work;

/** Where the raw logs of a user lead on a ladder: three clean sessions in a row are a level. */
final class LevelRecount {
  private static final int TOP = 5;
  private static final int IN_A_ROW = 3;

  private LevelRecount() {}

  /** Something that counts for a level: a placing, or a session; at the same time in this order. */
  private record Fact(Instant at, int kind, String id, int placed, @Nullable Done session) {}

  /** Level and streak of a ladder, as a line. */
  static String of(RawTraining raw, String ladder) {
    var facts = new ArrayList<Fact>();
    for (var placing : raw.placings()) {
      if (placing.category().equals(ladder)) {
        facts.add(new Fact(placing.at(), 0, "", placing.level(), null));
      }
    }
    for (var session : raw.sessions()) {
      if (session.completed()) {
        var at = Objects.requireNonNull(session.completedAt());
        facts.add(new Fact(at, 1, session.id().toString(), 0, session));
      }
    }
    facts.sort(Comparator.comparing(Fact::at).thenComparingInt(Fact::kind).thenComparing(Fact::id));
    int level = 0;
    int streak = 0;
    for (var fact : facts) {
      if (fact.session() == null) {
        level = fact.placed();
        streak = 0;
      } else if (level < TOP && tried(fact.session(), ladder, level)) {
        streak = clean(fact.session(), GateFigures.of(ladder, level)) ? streak + 1 : 0;
        if (streak == IN_A_ROW) {
          level++;
          streak = 0;
        }
      }
    }
    return level + " streak " + streak;
  }

  private static boolean tried(Done session, String ladder, int level) {
    boolean planned =
        ladder.equals(session.category()) && session.level() != null && session.level() == level;
    return planned
        || GateFigures.of(ladder, level).stream()
            .anyMatch(
                f -> session.works().stream().anyMatch(w -> w.exercise().equals(f.exercise())));
  }

  private static boolean clean(Done session, List<GateFigures.Figure> gate) {
    for (var figure : gate) {
      int good = 0;
      for (var work : session.works()) {
        if (work.exercise().equals(figure.exercise())) {
          good += (int) work.logs().stream().filter(log -> reaches(log, figure)).count();
          if (work.logs().isEmpty() || !asPlanned(work)) {
            return false;
          }
        }
      }
      if (good < figure.sets()) {
        return false;
      }
    }
    return true;
  }

  private static boolean reaches(Log log, GateFigures.Figure figure) {
    var done = figure.byReps() ? log.reps() : log.seconds();
    return done != null
        && done >= figure.asked()
        && (log.loadKg() == null || log.loadKg().signum() >= 0);
  }

  private static boolean asPlanned(Work work) {
    for (int i = 0; i < work.planned().size(); i++) {
      int number = i + 1;
      var planned = work.planned().get(i);
      if (work.logs().stream().noneMatch(l -> l.number() == number && meets(l, planned))) {
        return false;
      }
    }
    return true;
  }

  private static boolean meets(Log log, JsonNode planned) {
    var load = log.loadKg() == null ? BigDecimal.ZERO : log.loadKg();
    return enough(log.reps(), planned.path("reps"))
        && enough(log.seconds(), planned.path("duration_seconds"))
        && load.compareTo(planned.path("load_kg").decimalValue()) >= 0;
  }

  private static boolean enough(@Nullable Integer done, JsonNode asked) {
    return !asked.isNumber() || (done != null && done >= asked.asInt());
  }
}

package trainwright.local.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trainwright.local.bench.RawTraining.Done;
import trainwright.local.bench.RawTraining.Log;
import trainwright.local.bench.RawTraining.Work;

/**
 * What the raw logs of a user add up to, reckoned without any code of the product: only the gates'
 * figures are the product's own. A line of text for each thing, so that two can be compared.
 */
public final class Recount {
  private static final List<String> LADDERS = List.of("push", "pull", "squat");
  private static final List<String> FAMILIES =
      List.of("push", "pull", "squat", "hinge", "core", "mobility", "conditioning");

  private final RawTraining raw;
  private final Map<String, String> lines = new TreeMap<>();

  private Recount(RawTraining raw) {
    this.raw = raw;
  }

  /** By name everything that must be stored of this training. */
  public static Map<String, String> of(RawTraining raw) {
    var recount = new Recount(raw);
    recount.works();
    recount.sessions();
    recount.days();
    LADDERS.forEach(
        ladder -> recount.lines.put("level " + ladder, LevelRecount.of(recount.raw, ladder)));
    recount.mastery();
    return recount.lines;
  }

  private void works() {
    for (var session : raw.sessions()) {
      for (var work : session.works()) {
        lines.put("exercise " + session.id() + " " + work.order(), workLine(session, work));
      }
    }
  }

  private static String workLine(Done session, Work work) {
    var volume = BigDecimal.ZERO;
    int reps = 0;
    int seconds = 0;
    @Nullable Integer bestReps = null;
    @Nullable Integer bestSeconds = null;
    @Nullable BigDecimal bestLoad = null;
    for (var log : work.logs()) {
      if (log.reps() != null) {
        reps += log.reps();
        bestReps = bestReps == null ? log.reps() : Math.max(bestReps, log.reps());
        if (log.loadKg() != null && log.loadKg().signum() > 0) {
          volume = volume.add(log.loadKg().multiply(BigDecimal.valueOf(log.reps())));
        }
      }
      if (log.seconds() != null) {
        seconds += log.seconds();
        bestSeconds = bestSeconds == null ? log.seconds() : Math.max(bestSeconds, log.seconds());
      }
      if (log.loadKg() != null) {
        bestLoad = bestLoad == null ? log.loadKg() : bestLoad.max(log.loadKg());
      }
    }
    return "sets %d reps %d seconds %d volume %s best %s %s %s whole %b mastered %b"
        .formatted(
            work.logs().size(),
            reps,
            seconds,
            plain(volume),
            bestReps,
            bestSeconds,
            bestLoad == null ? null : plain(bestLoad),
            whole(work),
            session.completed() && masters(work));
  }

  /** A figure without zeros that say nothing. */
  static String plain(BigDecimal figure) {
    return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
  }

  private static boolean whole(Work work) {
    long planned =
        work.logs().stream().filter(log -> log.number() <= work.planned().size()).count();
    return !work.logs().isEmpty() && planned >= work.planned().size();
  }

  private void sessions() {
    for (var session : raw.sessions()) {
      lines.put(
          "session " + session.id(),
          "minutes %d exercises %d whole %d families %s"
              .formatted(
                  minutes(session),
                  session.works().size(),
                  session.works().stream().filter(Recount::whole).count(),
                  families(List.of(session))));
    }
  }

  private static int minutes(Done session) {
    if (session.minutesTold() != null) {
      return session.minutesTold();
    }
    var start = session.startedAt();
    var end = session.completedAt();
    if (start == null || end == null || end.isBefore(start)) {
      return 0;
    }
    long seconds = Duration.between(start, end).toSeconds();
    return (int) Math.min(24 * 60, seconds / 60 + (seconds % 60 == 0 ? 0 : 1));
  }

  private static List<String> families(List<Done> sessions) {
    var done = new TreeSet<String>(Comparator.comparingInt(FAMILIES::indexOf));
    for (var session : sessions) {
      session.works().stream()
          .filter(w -> !w.logs().isEmpty())
          .forEach(w -> done.add(w.category()));
    }
    return List.copyOf(done);
  }

  private void days() {
    for (var date : raw.sessions().stream().map(Done::date).distinct().toList()) {
      var of = raw.sessions().stream().filter(session -> session.date().equals(date)).toList();
      long completed = of.stream().filter(Done::completed).count();
      lines.put(
          "day " + date,
          "sessions %d completed %d exercises %d whole %d minutes %d families %s all %b"
              .formatted(
                  of.size(),
                  completed,
                  of.stream().mapToInt(session -> session.works().size()).sum(),
                  of.stream().flatMap(s -> s.works().stream()).filter(Recount::whole).count(),
                  of.stream().mapToInt(Recount::minutes).sum(),
                  families(of),
                  completed == of.size()));
    }
  }

  private void mastery() {
    var first = new TreeMap<UUID, Instant>();
    for (var session : raw.sessions()) {
      var at = session.completedAt();
      for (var work : session.works()) {
        if (session.completed() && at != null && masters(work)) {
          first.merge(work.exercise(), at, (one, other) -> one.isBefore(other) ? one : other);
        }
      }
    }
    first.forEach((exercise, at) -> lines.put("mastered " + exercise, at.toString()));
  }

  private static boolean masters(Work work) {
    return !work.defaults().isEmpty() && covers(work, "reps") && covers(work, "duration_seconds");
  }

  /** Crosses out for each default set, the hardest first, the best set that is left. */
  private static boolean covers(Work work, String field) {
    var asked = new ArrayList<Integer>();
    for (var set : work.defaults()) {
      if (set.path(field).isNumber()) {
        asked.add(set.get(field).asInt());
      }
    }
    asked.sort(Collections.reverseOrder());
    var left = new ArrayList<Integer>();
    for (var log : work.logs()) {
      var done = field.equals("reps") ? log.reps() : log.seconds();
      if (done != null && unaided(log) && rightTempo(log, work)) {
        left.add(done);
      }
    }
    left.sort(Collections.reverseOrder());
    for (int figure : asked) {
      if (left.isEmpty() || left.removeFirst() < figure) {
        return false;
      }
    }
    return true;
  }

  private static boolean unaided(Log log) {
    return log.loadKg() == null || log.loadKg().signum() >= 0;
  }

  private static boolean rightTempo(Log log, Work work) {
    var tempo = log.tempo() == null ? work.plannedTempo() : log.tempo();
    return work.defaultTempo() == null || work.defaultTempo().equals(tempo);
  }
}

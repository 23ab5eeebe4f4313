package trainwright.core.program.plan;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.program.tree.SessionType;
import trainwright.core.program.tree.WeekSplit;
import trainwright.core.understanding.IntensityLevel;
import trainwright.platform.Problem;

/**
 * Which days of every week train what. Lifting stays within F2 (beginners 3 days, intermediates 4,
 * advanced 5; ACSM 2009); further days hold runs, intervals or mobility. Lift days after each other
 * train disjoint muscles (F3, 48 h), Sunday and Monday included, as every week is alike. At most 6
 * days train (F4).
 */
final class LayoutRule {
  private static final int DAYS = 7;

  private LayoutRule() {}

  /**
   * The training days from Monday to Sunday.
   *
   * @throws Problem {@code UNPROCESSABLE} when the days can't hold the kind of program
   */
  static List<PlannedDay> days(ProgramRequest request) {
    var available = request.availableDays().stream().sorted().toList();
    if (request.programType() == ProgramType.ENDURANCE) {
      return endurance(request, available);
    }
    var layout = new ArrayList<>(lifts(request));
    int lifts = layout.size();
    var used = layout.stream().map(PlannedDay::day).toList();
    var others = new ArrayList<>(available.stream().filter(day -> !used.contains(day)).toList());
    for (int i = lifts; i < request.daysPerWeek(); i++) {
      var day = others.remove((i % 2 == 0) ? others.size() - 1 : 0);
      layout.add(new PlannedDay(day, otherType(request.programType(), i - lifts), null));
    }
    layout.sort(Comparator.comparing(PlannedDay::day));
    return List.copyOf(layout);
  }

  private static int liftDays(ProgramRequest request) {
    int days = request.daysPerWeek();
    int most =
        switch (request.experience()) {
          case BEGINNER -> 3;
          case INTERMEDIATE -> 4;
          case ADVANCED -> 5;
        };
    int wanted =
        switch (request.programType()) {
          case STRENGTH, OTHER -> days;
          case CALISTHENICS -> Math.min(days, 4);
          case SHRED -> days <= 2 ? days : days - 1;
          case REHAB -> Math.min(days, 3);
          case HYBRID -> (days + 1) / 2;
          case ENDURANCE -> days <= 3 ? 0 : days <= 5 || advanced(request) ? 1 : 2;
        };
    return Math.min(most, wanted);
  }

  private static SessionType otherType(ProgramType type, int index) {
    return switch (type) {
      case ENDURANCE, HYBRID -> SessionType.RUN;
      case SHRED -> index < 2 ? SessionType.METCON : SessionType.MOBILITY;
      case STRENGTH, REHAB, CALISTHENICS, OTHER -> SessionType.MOBILITY;
    };
  }

  /** As many lift sessions as suit; fewer where the available days are too close to each other. */
  private static List<PlannedDay> lifts(ProgramRequest request) {
    for (int lifts = liftDays(request); lifts > 0; lifts--) {
      var best = best(request, available(request), lifts);
      if (!best.isEmpty()) {
        return best;
      }
    }
    if (request.programType() == ProgramType.CALISTHENICS) {
      throw Problem.unprocessable(
          "/available_days",
          "too_close",
          "available_days must leave a day between two sessions of push, pull and squat (rule C4)");
    }
    return List.of();
  }

  private static List<DayOfWeek> available(ProgramRequest request) {
    return request.availableDays().stream().sorted().toList();
  }

  private static boolean advanced(ProgramRequest request) {
    return request.experience() == IntensityLevel.ADVANCED;
  }

  /**
   * Mostly runs: days well apart, one of them at the weekend; lifts on what is left, rather not on
   * the day before a run, least before the long one. A lift that finds no day with 48 hours around
   * it becomes a run.
   */
  private static List<PlannedDay> endurance(ProgramRequest request, List<DayOfWeek> available) {
    List<PlannedDay> best = List.of();
    int bestScore = Integer.MIN_VALUE;
    for (int lifts = liftDays(request); lifts >= 0 && best.isEmpty(); lifts--) {
      for (var runs : subsets(available, request.daysPerWeek() - lifts)) {
        var left = available.stream().filter(day -> !runs.contains(day)).toList();
        for (var days : subsets(left, lifts)) {
          var lifted = best(request, days, lifts);
          int score = score(runs, lifted) - 2 * unevenness(runs);
          if (lifted.size() == lifts && score > bestScore) {
            bestScore = score;
            best = together(runs, lifted);
          }
        }
      }
    }
    return best;
  }

  private static int score(List<DayOfWeek> runs, List<PlannedDay> lifted) {
    var last = runs.getLast();
    int score = last.getValue() >= DayOfWeek.SATURDAY.getValue() ? 5 : 0;
    for (var lift : lifted) {
      var next = lift.day().plus(1);
      score -= next == last ? 3 : runs.contains(next) ? 1 : 0;
    }
    return score;
  }

  private static List<PlannedDay> together(List<DayOfWeek> runs, List<PlannedDay> lifted) {
    var layout = new ArrayList<>(lifted);
    runs.forEach(day -> layout.add(new PlannedDay(day, SessionType.RUN, null)));
    layout.sort(Comparator.comparing(PlannedDay::day));
    return List.copyOf(layout);
  }

  private static List<PlannedDay> best(
      ProgramRequest request, List<DayOfWeek> available, int lifts) {
    if (lifts == 0) {
      return List.of();
    }
    List<PlannedDay> best = List.of();
    int bestScore = Integer.MIN_VALUE;
    var sequences = sequences(lifts, request);
    for (var days : subsets(available, lifts)) {
      for (int i = 0; i < sequences.size(); i++) {
        int score = 1_000 * (sequences.size() - i) - unevenness(days);
        if (score > bestScore && spaced(days, sequences.get(i))) {
          bestScore = score;
          best = zip(days, sequences.get(i));
        }
      }
    }
    return best;
  }

  private static List<PlannedDay> zip(List<DayOfWeek> days, List<WeekSplit> splits) {
    return IntStream.range(0, days.size())
        .mapToObj(i -> new PlannedDay(days.get(i), SessionType.LIFT, splits.get(i)))
        .toList();
  }

  /** Ways to divide a week, the best first; calisthenics need each category twice (C4). */
  private static List<List<WeekSplit>> sequences(int lifts, ProgramRequest request) {
    var full = WeekSplit.FULL_BODY;
    var upper = WeekSplit.UPPER;
    var lower = WeekSplit.LOWER;
    var push = WeekSplit.PUSH;
    var pull = WeekSplit.PULL;
    boolean twice = request.programType() == ProgramType.CALISTHENICS;
    return switch (lifts) {
      case 1 -> twice ? List.of() : List.of(List.of(full));
      case 2 ->
          twice || holdsTwice(request)
              ? List.of(List.of(full, full))
              : List.of(List.of(full, full), List.of(upper, lower));
      case 3 ->
          List.of(
              List.of(full, full, full), List.of(full, upper, lower), List.of(upper, lower, full));
      case 4 -> List.of(List.of(upper, lower, upper, lower));
      default ->
          List.of(
              List.of(upper, lower, push, pull, lower), List.of(push, pull, lower, upper, lower));
    };
  }

  /** Whether two sessions of the same muscles can have a day between them. */
  private static boolean holdsTwice(ProgramRequest request) {
    var days = request.availableDays();
    return days.stream()
        .anyMatch(
            a -> days.stream().anyMatch(b -> distance(a, b) > 1 && distance(a, b) < DAYS - 1));
  }

  private static boolean spaced(List<DayOfWeek> days, List<WeekSplit> splits) {
    for (int i = 0; i < days.size(); i++) {
      int next = (i + 1) % days.size();
      if (next != i
          && distance(days.get(i), days.get(next)) == 1
          && !splits.get(i).disjoint(splits.get(next))) {
        return false;
      }
    }
    return true;
  }

  /** The squares of the gaps: 17 for Monday, Wednesday and Friday. */
  private static int unevenness(List<DayOfWeek> days) {
    return IntStream.range(0, days.size())
        .map(i -> distance(days.get(i), days.get((i + 1) % days.size())))
        .map(gap -> gap * gap)
        .sum();
  }

  private static int distance(DayOfWeek from, DayOfWeek to) {
    return Math.floorMod(to.getValue() - from.getValue() - 1, DAYS) + 1;
  }

  private static List<List<DayOfWeek>> subsets(List<DayOfWeek> days, int size) {
    if (size == 0) {
      return List.of(List.of());
    }
    var subsets = new ArrayList<List<DayOfWeek>>();
    for (int i = 0; i <= days.size() - size; i++) {
      for (var rest : subsets(days.subList(i + 1, days.size()), size - 1)) {
        var subset = new ArrayList<DayOfWeek>();
        subset.add(days.get(i));
        subset.addAll(rest);
        subsets.add(subset);
      }
    }
    return subsets;
  }
}

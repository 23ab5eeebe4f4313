package trainwright.core.program.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Exercise;
import trainwright.core.exercise.MovementPattern;
import trainwright.core.program.tree.Phase;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.program.tree.WeekSplit;

/**
 * Chooses the lifts of a week, place by place, then gives them the sets that the phase wants. The
 * same request always gets the same lifts.
 */
final class LiftChoiceRule {
  /** What fills a session that has too few lifts: small work that tires nobody before the rest. */
  private static final List<MovementPattern> FILLING =
      Stream.concat(
              Stream.of(
                  MovementPattern.ANTI_EXTENSION,
                  MovementPattern.TRUNK_FLEXION,
                  MovementPattern.CALF_RAISE,
                  MovementPattern.SHOULDER_RAISE,
                  MovementPattern.KNEE_FLEXION,
                  MovementPattern.ELBOW_FLEXION,
                  MovementPattern.ELBOW_EXTENSION),
              Stream.of(MovementPattern.values()))
          .distinct()
          .toList();

  private static final int SETS = 3;
  private static final int LEAST_SETS = 2;
  private static final int FEWEST_LIFTS = 4;
  private static final double NEAR = 1.5;
  private static final int MOST_TIMES = 2;
  private static final int LADDERS = 3;
  private static final int SET_SECONDS = 125;
  private static final int HEAVY_SECONDS = 210;
  private static final int MIXED_SECONDS = 175;
  private static final int BRIEF_SET_SECONDS = 110;
  private static final int BRIEF_MAIN = 2;
  private static final int SHORT_SECONDS = 1_900;

  /** The most lifts of a session (S10). */
  static final int MOST_LIFTS = 8;

  /** Shorter main work has no time for one more set. */
  static final int TOO_SHORT_TO_GROW_SECONDS = 4 * SETS * 150;

  private final ProgramRequest request;
  private final Allowed allowed;
  private final Phase phase;
  private final LiftScoreRule scores;
  private final WeekStep hardest;
  private final int seconds;
  private final int moreReps;
  private final Map<Slot, List<Ranked>> ranked = new HashMap<>();

  LiftChoiceRule(
      ProgramRequest request,
      Allowed allowed,
      Phase phase,
      WeekStep hardest,
      int mesocycle,
      int seconds) {
    this.request = request;
    this.allowed = allowed;
    this.phase = phase;
    this.scores = new LiftScoreRule(request, phase, mesocycle);
    this.hardest = hardest;
    this.seconds = seconds;
    this.moreReps = phase == Phase.SKILL ? 0 : Math.min(2, mesocycle);
  }

  /** The lifts of the sessions of a week; a session is empty where nothing fits. */
  List<List<Lift>> sessions(List<WeekSplit> splits) {
    var week = new WeekLifts(splits.size(), hardest, seconds, mostLifts());
    place(week, splits, true);
    if (phase == Phase.HYPERTROPHY && !brief()) {
      SetFillRule.fill(week, request);
    }
    place(week, splits, false);
    if (brief()) {
      SetFillRule.topUp(week, SETS);
    }
    SetFillRule.balance(week, request, phase);
    return week.all().stream().map(OrderRule::inOrder).toList();
  }

  /** The important places of every session first, so that small work never takes their sets. */
  private void place(WeekLifts week, List<WeekSplit> splits, boolean important) {
    for (int i = 0; i < splits.size(); i++) {
      int template = template(splits, i);
      for (var slot : Slot.of(splits.get(i), template, capacity(), ladders(), strength())) {
        if (slot.important() == important) {
          place(week, i, slot, splits.get(i));
        }
      }
      for (var pattern : important ? List.<MovementPattern>of() : FILLING) {
        if (week.session(i).size() < FEWEST_LIFTS) {
          place(week, i, new Slot(false, List.of(pattern)), splits.get(i));
        }
      }
    }
  }

  private boolean ladders() {
    return phase == Phase.SKILL;
  }

  private boolean strength() {
    return request.programType() == ProgramType.STRENGTH;
  }

  /** How many lifts of three sets a session holds. */
  private int capacity() {
    return phase.heavy() ? seconds / (SETS * HEAVY_SECONDS) : mostLifts();
  }

  private boolean brief() {
    return seconds < SHORT_SECONDS;
  }

  /** So many lifts that each gets three sets; push, pull and squat at least. */
  private int mostLifts() {
    int set = phase.heavy() ? MIXED_SECONDS : brief() ? BRIEF_SET_SECONDS : SET_SECONDS;
    return Math.clamp(seconds / (SETS * set), ladders() ? LADDERS : BRIEF_MAIN, MOST_LIFTS);
  }

  /** In a short session what comes third is done with the shorter rests of small work. */
  private boolean main(WeekLifts week, int session, Slot slot) {
    boolean shortened = brief() && !ladders() && !strength() && !phase.heavy();
    return slot.mainLift() && (!shortened || week.session(session).size() < BRIEF_MAIN);
  }

  /** Two full bodies of a program for strength are its first and its third. */
  private int template(List<WeekSplit> splits, int index) {
    int turn = turn(splits, index);
    var split = splits.get(index);
    boolean pair = splits.stream().filter(s -> s == split).count() == 2;
    return strength() && pair && split == WeekSplit.FULL_BODY && turn == 1 ? 2 : turn;
  }

  private static int turn(List<WeekSplit> splits, int index) {
    return (int) splits.subList(0, index).stream().filter(s -> s == splits.get(index)).count();
  }

  private void place(WeekLifts week, int session, Slot slot, WeekSplit split) {
    var lift = choose(week, session, slot, split);
    if (lift != null) {
      week.add(session, lift);
    }
  }

  private @Nullable Lift choose(WeekLifts week, int session, Slot slot, WeekSplit split) {
    boolean main = main(week, session, slot);
    boolean may = main || !phase.heavy();
    boolean grows = may && week.session(session).isEmpty() && seconds >= TOO_SHORT_TO_GROW_SECONDS;
    int most = brief() ? LEAST_SETS : SETS;
    for (var pattern : slot.patterns()) {
      var fresh =
          ranked(pattern, slot.mainLift()).stream()
              .filter(known -> suits(known.exercise(), split, slot))
              .toList();
      var known = unusedFirst(fresh, week);
      for (int sets = most; sets >= LEAST_SETS; sets--) {
        for (var exercise : known) {
          boolean lighter = main && week.times(exercise) > 0;
          var lift = new Lift(exercise, main, sets, grows, lighter, moreReps);
          if (week.fits(session, lift)) {
            return lift;
          }
        }
      }
    }
    return null;
  }

  /**
   * Another session takes other exercises where there are any near in rank; what a program for
   * strength is built on comes twice, lighter the second time.
   */
  private List<Exercise> unusedFirst(List<Ranked> known, WeekLifts week) {
    var exercises = known.stream().map(Ranked::exercise).toList();
    if (phase == Phase.SKILL
        || exercises.size() < 2
        || (BarbellRule.repeated(exercises.getFirst(), request)
            && week.times(exercises.getFirst()) < MOST_TIMES)) {
      return exercises;
    }
    double best = known.getFirst().score();
    boolean stands = BarbellRule.wanted(exercises.getFirst(), request);
    double least = best - NEAR - (stands ? LiftScoreRule.WANTED : 0);
    int near = (int) known.stream().filter(ranked -> ranked.score() >= least).count();
    var first = exercises.subList(0, near);
    return Stream.of(
            first.stream().filter(e -> week.times(e) == 0),
            first.stream().filter(e -> week.times(e) > 0),
            exercises.subList(near, exercises.size()).stream())
        .flatMap(s -> s)
        .toList();
  }

  private boolean suits(Exercise exercise, WeekSplit split, Slot slot) {
    if (!split.trains(exercise.primaryMuscles())) {
      return false;
    }
    if (phase == Phase.SKILL) {
      return !LiftPrescriptionRule.loaded(exercise)
          && (!slot.mainLift() || slot.category() == exercise.category());
    }
    return true;
  }

  private List<Ranked> ranked(MovementPattern pattern, boolean mainLift) {
    return ranked.computeIfAbsent(
        new Slot(mainLift, List.of(pattern)), _ -> rank(pattern, mainLift));
  }

  private List<Ranked> rank(MovementPattern pattern, boolean mainLift) {
    return allowed.lifts(pattern, request).stream()
        .map(e -> new Ranked(e, scores.score(e, mainLift)))
        .sorted(
            Comparator.comparingDouble(Ranked::score)
                .reversed()
                .thenComparing(ranked -> ranked.exercise().id()))
        .toList();
  }

  /** An exercise and how well it suits its place. */
  private record Ranked(Exercise exercise, double score) {}
}

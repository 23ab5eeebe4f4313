package trainwright.core.compile.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import trainwright.core.compile.candidate.Candidate;
import trainwright.core.compile.candidate.MainWork;
import trainwright.core.compile.candidate.PlanRequest;
import trainwright.core.routine.PatternOrderRule;

/**
 * Chooses what stands before and after the main work of one request: it prepares or stretches what
 * works. What doesn't depend on the main work is weighed once.
 */
public final class FrameSelection {
  private static final double OVERLAP = 0.9;
  private static final double SAME_AS_MAIN = 1.3;
  private static final double SAME_TWICE = 1.4;

  /** A candidate with its worth in the ordinary place and in the particular one. */
  private record Weighed(Candidate candidate, double ordinary, double particular) {}

  private final List<Weighed> warmUps;
  private final List<Weighed> coolDowns;

  public FrameSelection(PlanRequest request) {
    warmUps =
        request.candidates().stream()
            .filter(c -> FrameRule.warmsUp(c.exercise()))
            .map(
                c ->
                    new Weighed(
                        c, FrameRule.warmUp(c, false, request), FrameRule.warmUp(c, true, request)))
            .toList();
    coolDowns =
        request.candidates().stream()
            .filter(c -> FrameRule.coolsDown(c.exercise()))
            .map(
                c ->
                    new Weighed(
                        c,
                        FrameRule.coolDown(c, false, request),
                        FrameRule.coolDown(c, true, request)))
            .toList();
  }

  /** Warm-ups, the one that raises the pulse first. */
  public List<Candidate> warmUps(Collection<Candidate> taken, MainWork work, int count) {
    return choose(warmUps, ids(taken), work, count, 0);
  }

  /** Cool-downs, the calmest last. */
  public List<Candidate> coolDowns(Collection<Candidate> taken, MainWork work, int count) {
    return choose(coolDowns, ids(taken), work, count, count - 1);
  }

  private static Set<UUID> ids(Collection<Candidate> candidates) {
    return candidates.stream().map(c -> c.exercise().id()).collect(Collectors.toSet());
  }

  private static List<Candidate> choose(
      List<Weighed> from, Set<UUID> taken, MainWork work, int count, int particular) {
    record Scored(Candidate candidate, double score) {}
    var chosen = new ArrayList<Candidate>();
    for (int place = 0; place < count; place++) {
      boolean here = place == particular;
      from.stream()
          .filter(w -> !taken.contains(w.candidate().exercise().id()))
          .map(
              w ->
                  new Scored(
                      w.candidate(),
                      (here ? w.particular() : w.ordinary()) + beside(w, chosen, work)))
          .max(
              Comparator.comparingDouble(Scored::score)
                  .thenComparing(s -> s.candidate().exercise().id()))
          .ifPresent(
              best -> {
                chosen.add(best.candidate());
                taken.add(best.candidate().exercise().id());
              });
    }
    return List.copyOf(chosen);
  }

  private static double beside(Weighed weighed, List<Candidate> chosen, MainWork work) {
    var exercise = weighed.candidate().exercise();
    double score = OVERLAP * work.overlap(exercise);
    if (work.dominatedBy(exercise)) {
      score -= SAME_AS_MAIN;
    }
    return chosen.stream().anyMatch(c -> PatternOrderRule.same(c.exercise(), exercise))
        ? score - SAME_TWICE
        : score;
  }
}

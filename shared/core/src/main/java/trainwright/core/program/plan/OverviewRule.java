package trainwright.core.program.plan;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import trainwright.core.program.tree.Mesocycle;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.WeeklyTargets;
import trainwright.platform.Words;

/** What a program is, in at most 120 words; each number is one of its rows (S8). */
public final class OverviewRule {
  private static final int MOST_PHASES = 4;

  private OverviewRule() {}

  /**
   * The overview of a program of these mesocycles.
   *
   * @param mesocycles at least one, with their weekly targets
   */
  public static String overview(ProgramRequest request, List<Mesocycle> mesocycles) {
    var sentences =
        new StringBuilder(
            "%s %d-week %s program in %s: %s."
                .formatted(
                    article(request.weeks()),
                    request.weeks(),
                    Words.of(request.programType()).replace("other", "training"),
                    mesocycles.size() == 1 ? "1 mesocycle" : mesocycles.size() + " mesocycles",
                    phases(mesocycles)));
    var targets = mesocycles.stream().flatMap(m -> m.weeklyTargets().stream()).toList();
    sentences.append(
        " Each week has %d training %s of at most %d minutes (%s)."
            .formatted(
                request.daysPerWeek(),
                request.daysPerWeek() == 1 ? "day" : "days",
                request.minutesPerSession(),
                targets.getFirst().split()));
    var build = targets.stream().filter(t -> !t.deload()).toList();
    intensity(sentences, build);
    mileage(sentences, build);
    if (targets.stream().anyMatch(WeeklyTargets::deload)) {
      sentences.append(" Each mesocycle ends with a deload week of fewer sets and less effort.");
    }
    return sentences.toString();
  }

  private static String article(int weeks) {
    return weeks == 8 || weeks == 11 || weeks == 18 ? "An" : "A";
  }

  private static String phases(List<Mesocycle> mesocycles) {
    if (mesocycles.size() > MOST_PHASES) {
      return mesocycles.stream()
          .map(m -> Words.of(m.phase()))
          .distinct()
          .collect(Collectors.joining(", "));
    }
    return mesocycles.stream()
        .map(m -> "%s (%d weeks)".formatted(Words.of(m.phase()), m.weeks()))
        .collect(Collectors.joining(", then "));
  }

  private static void intensity(StringBuilder sentences, List<WeeklyTargets> build) {
    if (build.stream().anyMatch(t -> t.avgIntensityPct1rm() != null)) {
      sentences.append(" Main lifts with a bar get heavier from week to week.");
    }
    var lifts = build.stream().filter(t -> t.targetRir() != null).toList();
    if (!lifts.isEmpty()) {
      sentences.append(
          " Sets stop with %d reps in reserve at first and %d at the end of a mesocycle."
              .formatted(lifts.getFirst().targetRir(), lifts.getLast().targetRir()));
    }
  }

  private static void mileage(StringBuilder sentences, List<WeeklyTargets> build) {
    var runs = build.stream().filter(t -> t.totalMileageM() != null).toList();
    if (!runs.isEmpty()) {
      sentences.append(
          String.format(
              Locale.ROOT,
              " Weekly distance goes from %.1f km to %.1f km, the longest run from %.1f km to %.1f"
                  + " km.",
              km(runs.getFirst().totalMileageM()),
              km(runs.getLast().totalMileageM()),
              km(runs.getFirst().longRunMileageM()),
              km(runs.getLast().longRunMileageM())));
    }
  }

  private static double km(@org.jspecify.annotations.Nullable Integer metres) {
    return Math.round(Objects.requireNonNull(metres) / 100.0) / 10.0;
  }
}

package trainwright.core.progress.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trainwright.core.exercise.Muscle;
import trainwright.core.program.check.VolumeCeilingRule;

/** Working sets per muscle and week against the landmarks of rules V1 and V2. */
final class VolumeRule {
  /** Rule V1: what lets a muscle grow; novices may start lower. */
  private static final int LEAST = 10;

  private static final int LEAST_OF_NOVICES = 6;

  private VolumeRule() {}

  /** Every week that the dates touch, those without training too. */
  static List<ProgressView.WeekVolume> weeks(ProgressRepository.Material material) {
    var span = material.span();
    Map<LocalDate, ProgressRepository.Week> trained =
        material.weeks().stream()
            .collect(Collectors.toMap(ProgressRepository.Week::monday, Function.identity()));
    var weeks = new ArrayList<ProgressView.WeekVolume>();
    var last = WeekRule.monday(span.until());
    for (var monday = WeekRule.monday(span.since());
        !monday.isAfter(last);
        monday = monday.plusWeeks(1)) {
      weeks.add(week(monday, trained.get(monday), span.today()));
    }
    return List.copyOf(weeks);
  }

  private static ProgressView.WeekVolume week(
      LocalDate monday, ProgressRepository.@Nullable Week trained, LocalDate today) {
    boolean isOver = monday.isBefore(WeekRule.monday(today));
    return trained == null
        ? new ProgressView.WeekVolume(monday, isOver, false, 0, 0, Map.of())
        : new ProgressView.WeekVolume(
            monday,
            isOver,
            trained.deload(),
            trained.sessions(),
            trained.minutes(),
            trained.sets().isEmpty() ? Map.of() : new EnumMap<>(trained.sets()));
  }

  /** What was trained, and the major muscles that should have been, in the order of the body. */
  static List<ProgressView.MuscleVolume> muscles(
      List<ProgressView.WeekVolume> weeks, @Nullable LocalDate first, boolean novice) {
    if (first == null || weeks.stream().allMatch(week -> week.sessions() == 0)) {
      return List.of();
    }
    var muscles = EnumSet.copyOf(Muscle.MAJOR);
    weeks.forEach(week -> muscles.addAll(week.setsPerMuscle().keySet()));
    var start = WeekRule.monday(first);
    var counted =
        weeks.stream()
            .filter(week -> week.isOver() && !week.deload() && !week.monday().isBefore(start))
            .toList();
    return muscles.stream().map(muscle -> muscle(muscle, counted, novice)).toList();
  }

  private static ProgressView.MuscleVolume muscle(
      Muscle muscle, List<ProgressView.WeekVolume> weeks, boolean novice) {
    int least = novice ? LEAST_OF_NOVICES : LEAST;
    int most = VolumeCeilingRule.ceiling(muscle);
    var sets =
        weeks.stream()
            .mapToDouble(week -> week.setsPerMuscle().getOrDefault(muscle, 0.0))
            .toArray();
    int below = 0;
    int above = 0;
    double sum = 0;
    for (double each : sets) {
      sum += each;
      below += each < least ? 1 : 0;
      above += each > most ? 1 : 0;
    }
    return new ProgressView.MuscleVolume(
        muscle,
        least,
        most,
        sets.length == 0 ? null : (Double) ExerciseProgressRule.rounded(sum / sets.length),
        below,
        sets.length - below - above,
        above);
  }
}

package trainwright.core.progress.view;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import trainwright.core.exercise.Category;
import trainwright.core.progress.advice.NoviceRule;
import trainwright.core.progress.level.LevelRule;

/** Makes progress of what was done: pure. */
final class ProgressRule {
  private ProgressRule() {}

  static ProgressView view(ProgressRepository.Material material) {
    var span = material.span();
    boolean novice = NoviceRule.isNovice(span.firstDate(), span.today());
    var weeks = VolumeRule.weeks(material);
    return new ProgressView(
        span.since(),
        span.until(),
        span.timeZone(),
        ExerciseProgressRule.progress(material, novice),
        levels(material),
        weeks,
        VolumeRule.muscles(weeks, span.firstDate(), novice));
  }

  private static List<ProgressView.LevelProgress> levels(ProgressRepository.Material material) {
    var steps = LevelRule.steps(material.facts());
    return LevelRule.categories().stream()
        .map(category -> levels(category, steps, material.span()))
        .toList();
  }

  private static ProgressView.LevelProgress levels(
      Category category, List<LevelRule.Step> all, ProgressRepository.Span span) {
    int before = 0;
    int level = 0;
    var inside = new ArrayList<ProgressView.LevelStep>();
    for (var step : all) {
      var date = LocalDate.ofInstant(step.at(), ZoneId.of(span.timeZone()));
      int next = step.standing().level();
      if (step.category() != category || date.isAfter(span.until()) || next == level) {
        continue;
      }
      if (date.isBefore(span.since())) {
        before = next;
      } else {
        inside.add(new ProgressView.LevelStep(date, next));
      }
      level = next;
    }
    return new ProgressView.LevelProgress(category, before, level, List.copyOf(inside));
  }
}

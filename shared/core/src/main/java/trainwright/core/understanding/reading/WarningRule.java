package trainwright.core.understanding.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trainwright.core.exercise.BodyArea;
import trainwright.core.understanding.CompileRequest;
import trainwright.core.understanding.Goal;
import trainwright.core.understanding.Source;
import trainwright.core.understanding.Understanding;
import trainwright.core.understanding.fact.EquipmentRule;
import trainwright.core.understanding.fact.TextFacts;
import trainwright.core.understanding.refusal.ScopeRule;
import trainwright.core.understanding.text.LanguageRule;
import trainwright.platform.Words;

/** Says what was guessed, left aside or settled between a request's fields and its text. */
final class WarningRule {
  private WarningRule() {}

  /** The warnings of a request; what a field settles isn't warned of. */
  static List<String> warnings(CompileRequest request, TextFacts facts) {
    var warnings = new LinkedHashSet<String>(ScopeRule.warnings(facts));
    if (request.targetDuration() == null) {
      warnings.addAll(facts.length().warnings());
    }
    if (request.intensityLevel() == null) {
      warnings.addAll(facts.level().warnings());
    }
    if (request.equipment() == null) {
      warnings.addAll(facts.equipment().warnings());
    }
    vague(facts).ifPresent(warnings::add);
    warnings.addAll(conflicts(request, facts));
    warnings.addAll(facts.body().advice());
    warnings.addAll(facts.aims().warnings());
    return List.copyOf(warnings);
  }

  private static Optional<String> vague(TextFacts facts) {
    var body = facts.body();
    var aims = facts.aims();
    var specific =
        !body.spare().isEmpty()
            || !body.loosen().isEmpty()
            || !body.train().isEmpty()
            || !aims.goals().isEmpty()
            || !aims.categories().isEmpty()
            || !aims.strains().isEmpty();
    return specific
        ? Optional.empty()
        : Optional.of("The text names nothing to work on; a routine for the whole body was made.");
  }

  private static List<String> conflicts(CompileRequest request, TextFacts facts) {
    var warnings = new ArrayList<String>();
    var clashes = facts.body().clashes();
    if (!clashes.isEmpty()) {
      warnings.add(
          "To be worked on and to be spared at once: %s; spared."
              .formatted(EquipmentRule.words(clashes)));
    }
    facts
        .aims()
        .loads()
        .forEach((words, loads) -> loaded(words, loads, facts).ifPresent(warnings::add));
    var field = request.equipment();
    if (field != null && field.stream().anyMatch(facts.equipment().lacking()::contains)) {
      warnings.add(
          "The field equipment lists things that the text says are not there; the field won.");
    }
    var said = facts.length().seconds();
    var wanted = request.targetDuration();
    if (wanted != null && said != null && facts.length().sure() && !said.equals(wanted)) {
      warnings.add(
          "The text says %d seconds, the field target_duration %d; the field won."
              .formatted(said, wanted));
    }
    return warnings;
  }

  /** "knees hurt, do jump squats": what is asked for loads what has to be spared. */
  private static Optional<String> loaded(String words, Set<BodyArea> loads, TextFacts facts) {
    var spared = facts.body().spare().stream().filter(loads::contains).sorted().toList();
    return spared.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "\"%s\" usually loads the %s; only what spares it is used."
                .formatted(words, EquipmentRule.words(EnumSet.copyOf(spared))));
  }

  /** What was understood of a text that is not English, without a model's help. */
  static Optional<String> foreign(Understanding understanding, TextFacts facts) {
    var language = facts.text().language();
    if (language.equals(LanguageRule.ENGLISH)) {
      return Optional.empty();
    }
    var parts = new ArrayList<String>();
    if (understanding.targetDurationSource() == Source.TEXT) {
      parts.add(understanding.targetDuration() + " seconds");
    }
    if (understanding.intensityLevelSource() == Source.TEXT) {
      parts.add(Words.of(understanding.intensityLevel()));
    }
    understanding.focusAreas().forEach(area -> parts.add("work on " + plain(area)));
    understanding.spare().forEach(area -> parts.add("spare " + plain(area)));
    understanding.goals().stream()
        .filter(goal -> goal != Goal.GENERAL)
        .forEach(goal -> parts.add(plain(goal)));
    understanding.wishes().forEach(wish -> parts.add(plain(wish)));
    if (facts.equipment().closed() && facts.equipment().had().isEmpty()) {
      parts.add("no equipment");
    }
    facts.equipment().had().forEach(thing -> parts.add(plain(thing)));
    var listed = parts.isEmpty() ? "that a workout is wanted" : String.join(", ", parts);
    return Optional.of(
        "The text seems to be %s; without a language model only parts were understood: %s."
            .formatted(LanguageRule.name(language), listed));
  }

  private static String plain(Enum<?> constant) {
    return Words.of(constant).replace('_', ' ');
  }
}

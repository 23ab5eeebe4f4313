package trainwright.core.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Json;
import trainwright.platform.LanguageModel;
import trainwright.platform.Violation;

/** Asks the model for a draft, holds it against the rules, and sends it back once. */
public final class AskModel {
  private static final int ATTEMPTS = 2;
  private static final int MOST_TOLD = 8;
  private static final int LONGEST_TOLD = 200;
  private static final Violation NOT_THE_SCHEMA =
      new Violation("", "not_the_schema", "the answer must be complete JSON of the schema");

  private final LanguageModel model;

  /** Asks this model. */
  @Inject
  public AskModel(LanguageModel model) {
    this.model = model;
  }

  /**
   * What is made of a draft.
   *
   * @param value what to go on with; null when there are violations
   * @param violations what was wrong, to be told to the model
   */
  public record Checked<T>(@Nullable T value, List<Violation> violations) {
    /** A draft that can be used. */
    public static <T> Checked<T> usable(T value) {
      return new Checked<>(value, List.of());
    }

    /** A draft to be sent back. */
    public static <T> Checked<T> wrong(List<Violation> violations) {
      return new Checked<>(null, violations);
    }
  }

  /** Holds a draft against the rules. */
  @FunctionalInterface
  public interface Check<D, T> {
    /** The value made of a draft, or what is wrong with the draft. */
    Checked<T> check(D draft);
  }

  /**
   * A task for the model.
   *
   * @param prompts what is asked
   * @param placeholder where the material goes
   * @param material what it is asked about
   * @param type what the answer is read as
   */
  public record Task<D>(PromptPair prompts, String placeholder, String material, Class<D> type) {}

  /** Makes the most of a draft that broke the rules twice. */
  @FunctionalInterface
  public interface Repair<D, T> {
    /** What keeps the rules and is as near to the draft as can be; null when nothing is. */
    @Nullable T repair(D draft);
  }

  /** The draft, once it keeps the rules; comes back by the deadline. */
  public <D, T> Drafted<T> run(Task<D> task, Instant deadline, Check<D, T> check) {
    return run(task, deadline, check, _ -> null);
  }

  /** The same, the last draft repaired where both broke the rules. */
  public <D, T> Drafted<T> run(
      Task<D> task, Instant deadline, Check<D, T> check, Repair<D, T> repair) {
    var violations = List.<Violation>of();
    Written<D> last = null;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      var question =
          task.prompts().question(task.placeholder(), task.material(), told(violations), deadline);
      switch (model.ask(question)) {
        case LanguageModel.Answer.Failed(var reason, _) -> {
          if (reason != LanguageModel.Reason.UNUSABLE_ANSWER) {
            var repaired = last == null ? null : repaired(last, repair);
            return repaired == null
                ? new Drafted.Unusable<>("no answer: " + reason, true)
                : repaired;
          }
          violations = List.of(NOT_THE_SCHEMA);
        }
        case LanguageModel.Answer.Text(var json, var name) -> {
          var draft = read(json, task.type());
          var checked =
              draft == null ? Checked.<T>wrong(List.of(NOT_THE_SCHEMA)) : check.check(draft);
          if (checked.value() != null) {
            var how = attempt == 1 ? Drafted.How.FIRST_ANSWER : Drafted.How.SECOND_ANSWER;
            return new Drafted.Usable<>(checked.value(), name, how);
          }
          last = draft == null ? last : new Written<>(draft, name);
          violations = checked.violations();
        }
      }
    }
    var repaired = last == null ? null : repaired(last, repair);
    return repaired == null
        ? new Drafted.Unusable<>("rules broken twice: " + codes(violations), false)
        : repaired;
  }

  private record Written<D>(D draft, String model) {}

  private static <D, T> @Nullable Drafted<T> repaired(Written<D> last, Repair<D, T> repair) {
    var value = repair.repair(last.draft());
    return value == null ? null : new Drafted.Usable<>(value, last.model(), Drafted.How.REPAIRED);
  }

  private static <D> @Nullable D read(String json, Class<D> type) {
    try {
      return Json.mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static String told(List<Violation> violations) {
    if (violations.isEmpty()) {
      return "";
    }
    return "Your answer before this one broke these rules; answer again and keep them: "
        + PromptPair.material(
            violations.stream().limit(MOST_TOLD).map(AskModel::sentence).toList());
  }

  private static String sentence(Violation violation) {
    var text = violation.pointer() + ": " + violation.detail();
    return text.length() > LONGEST_TOLD ? text.substring(0, LONGEST_TOLD) : text;
  }

  private static String codes(List<Violation> violations) {
    return violations.stream()
        .map(Violation::code)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }
}

package trainwright.ai;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trainwright.platform.LanguageModel;
import trainwright.platform.Rehearsal;

/**
 * Asks one model after the other until one answers. A model that is not the last gets 60 % of the
 * time that is left, so that the next one has a chance after a stall; the last gets all of it. A
 * request that one model calls bad is not sent to another.
 */
final class FailoverLanguageModel implements LanguageModel {
  private static final Logger LOG = LoggerFactory.getLogger(FailoverLanguageModel.class);
  private static final int SHARE_PERCENT = 60;

  private final List<LanguageModel> models;
  private final InstantSource clock;

  private final Duration budget;

  /** Asks these models in their order; at least one. */
  FailoverLanguageModel(List<LanguageModel> models, InstantSource clock) {
    this(models, clock, models.getFirst().budget());
  }

  /** The same with a budget of its own for the questions of one request. */
  FailoverLanguageModel(List<LanguageModel> models, InstantSource clock, Duration budget) {
    this.models = List.copyOf(models);
    this.clock = clock;
    this.budget = budget;
  }

  @Override
  public Duration budget() {
    return budget;
  }

  @Override
  public String name() {
    return models.getFirst().name();
  }

  @Override
  public boolean configured() {
    return true;
  }

  @Override
  public Answer ask(Question question) {
    if (Rehearsal.isRunning()) {
      return new Answer.Failed(Reason.NOT_CONFIGURED, "a rehearsal calls nobody");
    }
    for (var model : models.subList(0, models.size() - 1)) {
      var answer = attempt(model, withShare(question));
      if (!(answer instanceof Answer.Failed failed && failed.reason() != Reason.BAD_REQUEST)) {
        return answer;
      }
    }
    return attempt(models.getLast(), question);
  }

  private static Answer attempt(LanguageModel model, Question question) {
    var answer = model.ask(question);
    if (answer instanceof Answer.Failed(var reason, var detail)) {
      LOG.warn("model {} gave no answer: {} ({})", model.name(), reason, detail);
    }
    return answer;
  }

  private Question withShare(Question question) {
    var now = clock.instant();
    var left = Duration.between(now, question.deadline());
    return new Question(
        question.system(),
        question.user(),
        question.schemaName(),
        question.schema(),
        now.plus(left.multipliedBy(SHARE_PERCENT).dividedBy(100)));
  }
}

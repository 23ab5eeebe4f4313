package trainwright.ai;

import trainwright.platform.LanguageModel;

/** The language model of a product that has none: every question fails at once. */
final class NoLanguageModel implements LanguageModel {
  @Override
  public String name() {
    return "none";
  }

  @Override
  public boolean configured() {
    return false;
  }

  @Override
  public Answer ask(Question question) {
    return new Answer.Failed(Reason.NOT_CONFIGURED, "MODEL_BASE_URL is not set");
  }
}

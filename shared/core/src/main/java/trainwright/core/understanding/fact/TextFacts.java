package trainwright.core.understanding.fact;

import trainwright.core.understanding.text.MarkedText;

/**
 * Everything the rules find in a text, before explicit fields and defaults.
 *
 * @param text the text with what the word lists know in it
 * @param body what it says about the body
 * @param equipment what it says is there
 * @param length how long the session is to be
 * @param level how able the person is
 * @param aims what it wants beside
 */
public record TextFacts(
    MarkedText text,
    BodyFacts body,
    EquipmentFacts equipment,
    SessionLength length,
    IntensityLevelFacts level,
    Aims aims) {
  /** Reads a text. */
  public static TextFacts of(String raw) {
    var text = MarkedText.of(raw);
    return new TextFacts(
        text,
        BodyRule.find(text),
        EquipmentRule.find(text),
        SessionLengthRule.find(text),
        IntensityLevelRule.find(text),
        AimRule.find(text));
  }
}

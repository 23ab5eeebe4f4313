package trainwright.core.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import trainwright.platform.Json;
import trainwright.platform.LanguageModel;
import trainwright.platform.Prompt;
import trainwright.platform.Sha256;

/**
 * The prompts of one task: what we say (never with anything of a caller's in it), how the material
 * is laid out, and the strict schema of the answer.
 *
 * @param name the task's name, of the schema too
 * @param system what we say
 * @param user how the material is laid out
 * @param schema the answer's strict JSON schema
 */
public record PromptPair(String name, Prompt system, Prompt user, JsonNode schema) {
  private static final String VIOLATIONS = "violations";

  /**
   * Loads {@code name.system.txt}, {@code name.user.txt} and {@code name.schema.json}.
   *
   * @param owner the class beside which they lie
   * @param name the task's name
   * @param material the placeholder where the material goes
   */
  public static PromptPair load(Class<?> owner, String name, String material) {
    return new PromptPair(
        name,
        Prompt.load(owner, name + ".system.txt", Set.of()),
        Prompt.load(owner, name + ".user.txt", Set.of(material, VIOLATIONS)),
        Json.tree(Prompt.resource(owner, name + ".schema.json")));
  }

  /** The question about the material, told what was wrong with the answer before. */
  LanguageModel.Question question(
      String placeholder, String material, String violations, java.time.Instant deadline) {
    return new LanguageModel.Question(
        system.fill(Map.of()),
        user.fill(Map.of(placeholder, material, VIOLATIONS, violations)),
        name,
        schema,
        deadline);
  }

  /** What is stored with everything the prompts made. */
  public String hash() {
    return Sha256.hex(system.hash() + user.hash()).substring(0, 16);
  }

  /**
   * Material as JSON that can't close the block it stands in: the only angle brackets of a question
   * are ours.
   */
  public static String material(Object value) {
    return Json.write(value).replace("<", "\\u003c").replace(">", "\\u003e");
  }
}

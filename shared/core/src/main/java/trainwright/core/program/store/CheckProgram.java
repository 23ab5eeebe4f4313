package trainwright.core.program.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.program.check.ProgramCheck;
import trainwright.core.program.tree.Program;
import trainwright.platform.JsonFields;

/** Holds a program of any origin to the training rules; stores nothing. */
public final class CheckProgram {
  private static final int MOST_FINDINGS = 1_000;

  private final ProgramMaterialRepository materials;

  @Inject
  CheckProgram(ProgramMaterialRepository materials) {
    this.materials = materials;
  }

  /**
   * What the rules say.
   *
   * @param body the program as it was sent
   * @throws trainwright.platform.Problem {@code UNPROCESSABLE} when a field is missing that rules
   *     need, {@code MALFORMED} when one is no program's
   */
  public JsonNode run(UUID userId, JsonFields body) {
    var program = read(body);
    var library = materials.forRequest(userId, "", 0).library();
    return ReportRule.told(
        ProgramCheck.check(program, library), List.of(), List.of(), MOST_FINDINGS);
  }

  /** The program that was sent, with every part of it. */
  static Program read(JsonFields body) {
    PresenceRule.check(body.read(JsonNode.class), Program.class);
    return body.read(Program.class);
  }
}

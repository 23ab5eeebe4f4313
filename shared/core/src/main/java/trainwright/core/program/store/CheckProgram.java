package trainwright.core.program.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import javax.inject.Inject;
import trainwright.core.program.check.ProgramCheck;
import trainwright.core.program.tree.Program;

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
   * @throws trainwright.platform.Problem {@code UNPROCESSABLE} when a field is missing that rules
   *     need
   */
  public JsonNode run(UUID userId, Program program) {
    PresenceRule.check(program);
    var library = materials.forRequest(userId, "", 0).library();
    return ReportRule.told(
        ProgramCheck.check(program, library), List.of(), List.of(), MOST_FINDINGS);
  }
}
